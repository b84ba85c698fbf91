package dk.overgang.access.http;

import dk.overgang.access.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/// The texts of problems from two message bundles, this module's and the service's own: Danish, or English where
/// the request's `Accept-Language` asks for it. A day that a text names is written as people write it in that
/// language, `27. november 2026`; the fields of an answer keep the ISO form. A code that a text names is written by
/// its own text where there is one: under the key of the text, a dot and the code.
final class ProblemTexts {

    static final Locale DANISH = Locale.of("da");

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    ProblemTexts(String application) {
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setBasename("problems");
        var own = application + "-problems";
        if (new ClassPathResource(own + ".properties").exists()) {
            bundles.addBasenames(own);
        }
    }

    String title(Problem problem, Locale locale) {
        return text(key(problem) + ".title", problem.args(), locale)
                .or(() -> text("problem.title", List.of(), locale))
                .orElseThrow();
    }

    Optional<String> detail(Problem problem, Locale locale) {
        return text(key(problem) + ".detail", problem.args(), locale);
    }

    String fault(Problem.Fault fault, Locale locale) {
        return text("invalid." + fault.code(), fault.args(), locale)
                .or(() -> text("invalid.value", List.of(), locale))
                .orElseThrow();
    }

    private Optional<String> text(String key, List<Object> args, Locale locale) {
        var shown = args.stream().map(arg -> shown(key, arg, locale)).toArray();
        return Optional.ofNullable(bundles.getMessage(key, shown, null, locale));
    }

    /// A day, a moment and a code with a text in words; numbers and other codes are left to the message.
    private Object shown(String key, Object arg, Locale locale) {
        return switch (arg) {
            case LocalDate day -> pattern("format.day", locale).format(day);
            case Instant moment -> pattern("format.moment", locale).format(moment.atZone(COPENHAGEN));
            case String code ->
                Objects.requireNonNullElse(bundles.getMessage(key + "." + code, null, null, locale), code);
            default -> arg;
        };
    }

    private DateTimeFormatter pattern(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(bundles.getMessage(key, null, locale), locale);
    }

    /// A colon would end the key in a properties file, so `course:already-paused` is `course.already-paused`
    /// there.
    private static String key(Problem problem) {
        return problem.name().replace(':', '.');
    }
}
