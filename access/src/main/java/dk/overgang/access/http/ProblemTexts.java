package dk.overgang.access.http;

import dk.overgang.access.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/// The texts of problems from two message bundles, this module's and the service's own: Danish, or English where
/// the request's `Accept-Language` asks for it.
final class ProblemTexts {

    static final Locale DANISH = Locale.of("da");

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
        return Optional.ofNullable(bundles.getMessage(key, args.toArray(), null, locale));
    }

    /// A colon would end the key in a properties file, so `course:already-paused` is `course.already-paused`
    /// there.
    private static String key(Problem problem) {
        return problem.name().replace(':', '.');
    }
}
