package dk.overgang.portal.course.overview;

import dk.overgang.portal.services.casework.ContactApi.Week;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contacts of the last weeks as bars beside the guide, drawn for a certain width.
///
/// @param guide the path of the guide; empty where no week has one
record WeeksPicture(int width, List<Column> columns, List<Line> lines, String guide) {

    private static final int LEFT = 28;
    private static final int TOP = 16;
    private static final int BOTTOM = 144;
    private static final int LEAST = 4;

    /// @param look `p0` to `p3` or `pause`
    record Column(
            String look, int number, int contacts, String x, String y, String width, String height, String middle) {}

    /// A line of the grid with its number.
    record Line(int number, String y) {}

    /// The last `most` weeks.
    static WeeksPicture of(List<Week> all, int width, int most) {
        var weeks = all.subList(Math.max(0, all.size() - most), all.size());
        var highest = Math.max(
                LEAST,
                weeks.stream()
                        .mapToInt(week -> (int) Math.ceil(Math.max(week.contacts(), guide(week))))
                        .max()
                        .orElse(0));
        var step = (double) (width - LEFT - 4) / Math.max(1, weeks.size());
        var columns = new ArrayList<Column>();
        var guide = new StringBuilder();
        for (var i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            var x = LEFT + i * step;
            columns.add(column(week, x, step, highest));
            var norm = week.guide();
            if (norm != null) {
                var isNew = i == 0 || weeks.get(i - 1).guide() == null;
                guide.append("%s%s %sL%s %s"
                        .formatted(
                                isNew ? "M" : "L",
                                number(x),
                                number(y(norm, highest)),
                                number(x + step),
                                number(y(norm, highest))));
            }
        }
        return new WeeksPicture(
                width,
                columns,
                List.of(line(0, highest), line((highest + 1) / 2, highest), line(highest, highest)),
                guide.toString());
    }

    /// The same in words, for who does not see it.
    public String words(String pattern, String pause) {
        return columns.stream()
                .map(column -> column.look().equals("pause") && column.contacts() == 0
                        ? pause.formatted(column.number())
                        : pattern.formatted(column.number(), column.contacts()))
                .collect(Collectors.joining(", "));
    }

    private static Column column(Week week, double x, double step, int highest) {
        var isPause = week.phase().equals("PAUSE");
        var y = isPause && week.contacts() == 0 ? TOP : y(week.contacts(), highest);
        return new Column(
                look(week.phase()),
                week.week().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                week.contacts(),
                number(x + step * 0.18),
                number(y),
                number(step * 0.64),
                number(BOTTOM - y),
                number(x + step / 2));
    }

    private static String look(String phase) {
        return switch (phase) {
            case "PAUSE" -> "pause";
            case "1", "2", "3" -> "p" + phase;
            default -> "p0";
        };
    }

    private static double guide(Week week) {
        @Nullable Double norm = week.guide();
        return norm == null ? 0 : norm;
    }

    private static Line line(int number, int highest) {
        return new Line(number, number(y(number, highest)));
    }

    private static double y(double contacts, int highest) {
        return BOTTOM - (BOTTOM - TOP) * contacts / highest;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
