package dk.overgang.portal.citizens;

import dk.overgang.portal.services.course.CourseView;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the address of the list: which courses, and in which order. What is not known there is as if it were
/// not there.
///
/// @param name a part of the citizen's name, which stands in no address
/// @param phase `running`, `contact`, `1`, `2`, `3`, `paused`, `ended`
/// @param show `all`, `late`, `change` (a phase change within 14 days) or `unconfirmed`
/// @param sort a column, with `-` before it for the other way round
record Wanted(String name, String phase, String show, String sort) {

    static final List<String> PHASES = List.of("running", "contact", "1", "2", "3", "paused", "ended");
    static final List<String> SHOWN = List.of("all", "late", "change", "unconfirmed");
    static final List<String> COLUMNS = List.of("name", "phase", "next", "contact", "open");
    private static final int DAYS = 14;

    static Wanted of(@Nullable String name, @Nullable String phase, @Nullable String show, @Nullable String sort) {
        var column = Objects.requireNonNullElse(sort, "name");
        return new Wanted(
                name == null ? "" : name.strip(),
                known(phase, PHASES),
                known(show, SHOWN),
                COLUMNS.contains(column.replaceFirst("^-", "")) ? column : "name");
    }

    private static String known(@Nullable String value, List<String> all) {
        return value != null && all.contains(value) ? value : all.getFirst();
    }

    List<Row> of(Stream<Row> rows, LocalDate today, Locale locale) {
        return rows.filter(row -> isIn(row.course()))
                .filter(row -> isShown(row, today))
                .filter(row ->
                        name.isEmpty() || row.citizen().toLowerCase(locale).contains(name.toLowerCase(locale)))
                .sorted(order())
                .toList();
    }

    private boolean isIn(CourseView course) {
        return switch (phase) {
            case "running" -> !course.status().equals("ENDED");
            case "contact" -> course.status().equals("CONTACT");
            case "paused" -> course.status().equals("PAUSED");
            case "ended" -> course.status().equals("ENDED");
            default -> course.status().equals("ACTIVE") && phase.equals(String.valueOf(course.phase()));
        };
    }

    private boolean isShown(Row row, LocalDate today) {
        return switch (show) {
            case "late" -> row.late() > 0;
            case "change" -> {
                var next = row.next();
                yield next != null && !next.held() && !next.on().isAfter(today.plusDays(DAYS));
            }
            case "unconfirmed" -> row.unconfirmed();
            default -> true;
        };
    }

    private Comparator<Row> order() {
        var names = Collator.getInstance(Locale.of("da"));
        Comparator<Row> byName = Comparator.comparing(Row::citizen, names);
        var latest = Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());
        Map<String, Comparator<Row>> columns = Map.of(
                "name", byName,
                "phase", Comparator.comparingInt(row -> PHASES.indexOf(place(row.course()))),
                "next",
                        Comparator.comparing(
                                row -> {
                                    var next = row.next();
                                    return next == null ? null : next.on();
                                },
                                latest),
                "contact", Comparator.comparing(row -> row.course().lastContactOn(), latest),
                "open", Comparator.comparingLong(Row::open));
        var chosen = columns.getOrDefault(sort.replaceFirst("^-", ""), byName);
        return (sort.startsWith("-") ? chosen.reversed() : chosen).thenComparing(byName);
    }

    private static String place(CourseView course) {
        return switch (course.status()) {
            case "CONTACT" -> "contact";
            case "PAUSED" -> "paused";
            case "ENDED" -> "ended";
            default -> String.valueOf(course.phase());
        };
    }

    /// What a column's heading leads to: its order, or the other way round where it is the order.
    public String turned(String column) {
        return sort.equals(column) ? "-" + column : column;
    }

    /// For `aria-sort`.
    public @Nullable String sorted(String column) {
        if (sort.equals(column)) {
            return "ascending";
        }
        return sort.equals("-" + column) ? "descending" : null;
    }
}
