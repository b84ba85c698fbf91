package dk.overgang.access.http;

import dk.overgang.access.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says which values are allowed where a value could not be read, by the type that was expected there.
final class Expected {

    private static final Map<Class<?>, String> CODES = Map.ofEntries(
            Map.entry(LocalDate.class, "date"),
            Map.entry(Instant.class, "instant"),
            Map.entry(OffsetDateTime.class, "instant"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"));

    private Expected() {}

    static Problem pointer(String pointer, @Nullable Class<?> type) {
        return Problem.malformed(pointer, code(type), args(type));
    }

    static Problem parameter(String name, @Nullable Class<?> type) {
        return Problem.parameter(name, code(type), args(type));
    }

    private static String code(@Nullable Class<?> type) {
        if (type == null) {
            return "value";
        }
        if (type.isEnum()) {
            return "one-of";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return CODES.getOrDefault(type, "object");
    }

    private static Object[] args(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return new Object[0];
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return new Object[] {String.join(", ", names)};
    }
}
