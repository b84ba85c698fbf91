package dk.overgang.portal.team;

import dk.overgang.portal.services.course.CourseView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How many courses one worker has, beside the programme's norm, and the bar that shows it.
///
/// @param worker null for the courses that nobody has
/// @param norm citizens of a worker on full time; null where the programmes differ or none is known
/// @param late how many reminders are overdue; null where that is not known
/// @param scale how many courses the whole width stands for
record Load(
        @Nullable String worker,
        String name,
        Map<String, Long> counts,
        List<CourseView> courses,
        @Nullable Integer norm,
        @Nullable Long late,
        int scale) {

    /// The parts of a bar, in the order of the phases.
    public static final List<String> PARTS = List.of("contact", "1", "2", "3", "pause");

    private static final int WIDTH = 1000;

    /// A part of the bar.
    public record Bar(String part, int x, int width, long count) {}

    static String part(CourseView course) {
        return switch (course.status()) {
            case "CONTACT" -> "contact";
            case "PAUSED" -> "pause";
            default -> Optional.ofNullable(course.phase()).map(String::valueOf).orElse("contact");
        };
    }

    static Map<String, Long> counts(List<CourseView> courses) {
        return courses.stream().collect(Collectors.groupingBy(Load::part, Collectors.counting()));
    }

    public int total() {
        return courses.size();
    }

    public long count(String part) {
        return counts.getOrDefault(part, 0L);
    }

    public boolean isOver() {
        return norm != null && total() > norm;
    }

    public List<Bar> bars() {
        var widths = PARTS.stream().map(part -> x(count(part))).toList();
        return IntStream.range(0, PARTS.size())
                .filter(i -> widths.get(i) > 0)
                .mapToObj(i -> new Bar(
                        PARTS.get(i),
                        widths.subList(0, i).stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        widths.get(i),
                        count(PARTS.get(i))))
                .toList();
    }

    /// Where the norm stands in the bar.
    public int normAt() {
        return norm == null ? 0 : x(norm);
    }

    private int x(long courses) {
        return Math.toIntExact(WIDTH * courses / Math.max(1, scale));
    }
}
