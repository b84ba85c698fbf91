package dk.overgang.portal.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What somebody sent with a form.
public final class Typed {

    private final MultiValueMap<String, String> fields;

    Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    @Nullable
    String raw(String name) {
        return fields.getFirst(name);
    }

    /// Null where nothing was typed.
    public @Nullable String one(String name) {
        var text = fields.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<String> all(String name) {
        return Objects.requireNonNullElse(fields.get(name), List.<String>of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public boolean yes(String name) {
        return one(name) != null;
    }

    /// Null where no day was typed.
    public @Nullable LocalDate day(String name) {
        var parts = parts(name);
        return parts.stream().allMatch(String::isBlank) ? null : read(parts);
    }

    /// Null where nothing was typed, and where it is no number.
    public @Nullable Integer number(String name) {
        var text = one(name);
        return text == null || !text.matches("-?[0-9]{1,6}") ? null : Integer.valueOf(text);
    }

    /// The numbers of all fields whose names begin so, by the rest of the name; those without a number are left out.
    public Map<String, Integer> numbers(String prefix) {
        var numbers = new TreeMap<String, Integer>();
        for (var name : fields.keySet()) {
            var number = name.startsWith(prefix) ? number(name) : null;
            if (number != null) {
                var _ = numbers.put(name.substring(prefix.length()), number);
            }
        }
        return numbers;
    }

    public @Nullable UUID id(String name) {
        var text = one(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /// The days that were typed and are none.
    List<String> noDays() {
        return fields.keySet().stream()
                .filter(name -> name.endsWith(".day"))
                .map(name -> name.substring(0, name.length() - ".day".length()))
                .filter(name -> {
                    var parts = parts(name);
                    return parts.stream().anyMatch(part -> !part.isBlank()) && read(parts) == null;
                })
                .toList();
    }

    List<String> parts(String name) {
        return Stream.of(".day", ".month", ".year")
                .map(part -> Objects.requireNonNullElse(fields.getFirst(name + part), ""))
                .map(String::strip)
                .toList();
    }

    private static @Nullable LocalDate read(List<String> parts) {
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0)));
        } catch (DateTimeException | NumberFormatException noDay) {
            return null;
        }
    }
}
