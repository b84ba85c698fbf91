package dk.overgang.portal.citizens;

import dk.overgang.portal.layout.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list for a spreadsheet: semicolons and a byte order mark, as Danish ones want it. What begins like a formula
/// is quoted with an apostrophe, so that nothing in it is computed.
final class CitizenCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CitizenCsv() {}

    static String of(List<Row> rows, Words words) {
        var head = Stream.of("name", "phase", "day", "next", "next-on", "contact", "open", "late", "areas")
                .map(column -> words.text("citizens.csv." + column));
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(line(head)), rows.stream().map(row -> line(cells(row, words))))
                        .collect(Collectors.joining());
    }

    private static Stream<String> cells(Row row, Words words) {
        var next = row.next();
        return Stream.of(
                row.citizen(),
                row.badge().word(),
                text(row.badge().text()),
                next == null ? "" : words.text("phase." + next.to()),
                next == null ? "" : next.on().toString(),
                text(row.course().lastContactOn()),
                Long.toString(row.open()),
                Long.toString(row.late()),
                String.join(", ", row.areas()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String line(Stream<String> cells) {
        return cells.map(CitizenCsv::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
