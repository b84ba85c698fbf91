package dk.overgang.portal.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What somebody sent with a form.
public final class Typed {

    private final MultiValueMap<String, String> fields;

    public Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /// The same with the rows of these lists numbered from 0 again, without those in which nothing stands.
    Typed closedUp(List<String> lists) {
        var closed = new LinkedMultiValueMap<String, String>();
        fields.forEach((name, values) -> {
            var place = place(name, lists);
            if (place == null) {
                closed.addAll(name, values);
            } else if (isTyped(place)) {
                var before = IntStream.range(0, place.row())
                        .filter(row -> isTyped(new Place(place.list(), row, "")))
                        .count();
                closed.addAll(place.list() + "/" + before + "/" + place.rest(), values);
            }
        });
        return new Typed(closed);
    }

    /// Where a field stands in a list.
    private record Place(String list, int row, String rest) {}

    private static @Nullable Place place(String name, List<String> lists) {
        return lists.stream()
                .filter(list -> name.startsWith(list + "/"))
                .map(list -> {
                    var end = name.substring(list.length() + 1).split("/", 2);
                    return end.length == 2 && end[0].matches("[0-9]{1,3}")
                            ? new Place(list, Integer.parseInt(end[0]), end[1])
                            : null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isTyped(Place place) {
        var begin = place.list() + "/" + place.row() + "/";
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(begin))
                .anyMatch(field -> field.getValue().stream().anyMatch(text -> !text.isBlank()));
    }

    /// How many rows of a list are filled, from the first on.
    public int rows(String list) {
        return (int) IntStream.iterate(0, row -> row + 1)
                .takeWhile(row -> isTyped(new Place(list, row, "")))
                .count();
    }

    /// The lines of a text in which something stands.
    public List<String> lines(String name) {
        var text = one(name);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
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
    public List<String> noDays() {
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
