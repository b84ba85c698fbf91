package dk.overgang.portal.forms;

import dk.overgang.portal.layout.FormErrors;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A form with what stands in it, as it is shown.
///
/// @param back the page it belongs to
/// @param now what stands on the page, where somebody else has changed it meanwhile
record Filled(
        String address,
        String back,
        String section,
        String text,
        List<Field> fields,
        UUID key,
        @Nullable String version,
        FormErrors errors,
        List<Line> now) {

    record Line(String label, String text) {}

    Filled {
        fields = List.copyOf(fields);
        now = List.copyOf(now);
    }

    /// With a row for each that was typed, also where the form has fewer by now.
    Filled withRows(List<String> lists, Typed typed) {
        var all = fields;
        for (var list : lists) {
            all = withRows(all, list, typed.rows(list));
        }
        return new Filled(address, back, section, text, all, key, version, errors, now);
    }

    private static List<Field> withRows(List<Field> fields, String list, int wanted) {
        var has = (int) IntStream.iterate(0, row -> row + 1)
                .takeWhile(row -> fields.stream().anyMatch(field -> isOf(field, list, row)))
                .count();
        if (has == 0 || wanted <= has) {
            return fields;
        }
        var last = fields.stream().filter(field -> isOf(field, list, has - 1)).toList();
        var end = begin(list, has - 1).length();
        var more = IntStream.range(has, wanted)
                .boxed()
                .flatMap(row -> last.stream()
                        .map(field ->
                                field.named(begin(list, row) + field.name().substring(end))));
        var behind = fields.indexOf(last.getLast()) + 1;
        return Stream.of(fields.stream().limit(behind), more, fields.stream().skip(behind))
                .flatMap(some -> some)
                .toList();
    }

    private static boolean isOf(Field field, String list, int row) {
        return field.name().startsWith(begin(list, row));
    }

    private static String begin(String list, int row) {
        return list + "/" + row + "/";
    }
}
