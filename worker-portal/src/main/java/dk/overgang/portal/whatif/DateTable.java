package dk.overgang.portal.whatif;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.pause.WhatIf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a what-if does to the dates: those that move, those that wait, and those that stand still.
public record DateTable(List<Row> rows) {

    private static final Pattern MEASUREMENT =
            Pattern.compile("MEASUREMENT_(.+)_(START|END|FOLLOW_UP|PHASE_CHANGE)_\\d+");
    private static final Pattern EVALUATION = Pattern.compile("GOAL_EVALUATION_(\\d+)");

    /// A date before and after.
    ///
    /// @param why it is another day, or the same one
    public record Row(String what, String why, String before, String after, boolean moved) {}

    public DateTable {
        rows = List.copyOf(rows);
    }

    public static DateTable of(WhatIf preview, Words words) {
        var moves = preview.moves().stream().map(move -> moved(move, words));
        var waits = preview.waits().stream()
                .sorted(Comparator.comparing(WhatIf.Dated::on))
                .map(date -> new Row(
                        name(date.what(), date.on(), words),
                        words.text("stay.dates.waits"),
                        words.day(date.on()),
                        words.text("stay.dates.later"),
                        false));
        var stands = preview.stands().stream()
                .sorted(Comparator.comparing(WhatIf.Dated::on))
                .map(date -> new Row(
                        name(date.what(), date.on(), words),
                        words.text(date.on().isBefore(words.today()) ? "stay.dates.passed" : "stay.dates.stands"),
                        words.day(date.on()),
                        words.day(date.on()),
                        false));
        return new DateTable(
                Stream.of(moves, waits, stands).flatMap(rows -> rows).toList());
    }

    /// The dates of a course that has none yet.
    public static DateTable begun(WhatIf preview, Words words) {
        var dates = preview.stands().stream()
                .sorted(Comparator.comparing(WhatIf.Dated::on))
                .map(date -> new Row(
                        name(date.what(), date.on(), words),
                        words.text("stay.dates.new"),
                        words.text("stay.dates.none"),
                        words.day(date.on()),
                        true));
        return new DateTable(dates.toList());
    }

    /// The dates of a plan that would not come any more if the course ended on that day.
    public static DateTable ending(CourseView.Plan plan, LocalDate on, Words words) {
        var boundaries = plan.phases().stream()
                .map(phase -> new WhatIf.Dated("BOUNDARY_" + phase.number(), phase.end()))
                .filter(date -> date.on().isAfter(on))
                .map(date -> new Row(
                        name(date.what(), date.on(), words),
                        words.text("stay.dates.ends"),
                        words.day(date.on()),
                        words.text("stay.dates.never"),
                        true));
        return new DateTable(boundaries.toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static Row moved(WhatIf.Move move, Words words) {
        var days = ChronoUnit.DAYS.between(move.from(), move.to());
        var many = Math.abs(days);
        var way = days > 0 ? "stay.dates.days-later" : "stay.dates.days-earlier";
        return new Row(
                name(move.what(), move.to(), words),
                words.text(many == 1 ? way + ".one" : way, many),
                words.day(move.from()),
                words.day(move.to()),
                true);
    }

    /// What the portal has no words for is still a date: it is shown by its code.
    private static String name(String what, LocalDate on, Words words) {
        var passed = on.isBefore(words.today()) ? ".passed" : "";
        var evaluation = EVALUATION.matcher(what);
        if (evaluation.matches()) {
            return words.text("stay.date.evaluation", evaluation.group(1));
        }
        var measurement = MEASUREMENT.matcher(what);
        if (measurement.matches()) {
            return words.text(
                    "stay.date.measurement",
                    words.coded("stay.instrument.", measurement.group(1)),
                    words.coded("stay.point.", measurement.group(2)));
        }
        return words.coded("stay.date.", what + passed);
    }
}
