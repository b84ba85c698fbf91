package dk.overgang.access.http;

import dk.overgang.access.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The problem for a body that cannot be read: it names the place and what is allowed there, never what was sent.
final class UnreadableJson {

    /// A field name without digits and blanks may be repeated in the answer, since it can hold no CPR number.
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_$][A-Za-z_$-]{0,39}");

    private UnreadableJson() {}

    static Problem problem(Throwable unreadable) {
        var causes = Stream.iterate(unreadable, Objects::nonNull, Throwable::getCause)
                .toList();
        // A problem raised while the body was read (too large, for example) arrives wrapped by the reader.
        return first(causes, Problem.class)
                .or(() -> first(causes, JacksonException.class).map(UnreadableJson::problem))
                .orElseGet(() -> Problem.of(HttpStatus.BAD_REQUEST, "malformed"));
    }

    private static Problem problem(JacksonException why) {
        return switch (why) {
            case StreamConstraintsException _ -> Problem.of(HttpStatus.BAD_REQUEST, "too-deep");
            case UnrecognizedPropertyException unknown -> unknownProperty(unknown);
            case MismatchedInputException wrong -> Expected.pointer(pointer(wrong.getPath()), wrong.getTargetType());
            case DatabindException refused -> Problem.malformed(pointer(refused.getPath()), "value");
            default -> Problem.of(HttpStatus.BAD_REQUEST, "malformed").at("", "json");
        };
    }

    private static Problem unknownProperty(UnrecognizedPropertyException unknown) {
        var known = Optional.ofNullable(unknown.getKnownPropertyIds()).stream()
                .flatMap(ids -> ids.stream().map(Object::toString))
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(HttpStatus.BAD_REQUEST, "unknown-property")
                .at(pointer(unknown.getPath()), "unknown-property", known);
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .takeWhile(step -> HARMLESS.matcher(step).matches() || step.matches("\\d{1,4}"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
