package dk.overgang.portal.layout;

import dk.overgang.portal.services.course.CourseView;
import java.time.LocalDate;
import java.util.Optional;

/// What comes next in a course: the next phase or the end, on a day that a pause may hold.
///
/// @param from where the course is, and `to` where it goes: `contact`, `1`, `2`, `3` or `ended`
/// @param held whether a pause holds the day: it will move
public record NextChange(String from, String to, LocalDate on, boolean held) {

    private static final int LAST = 3;

    public static Optional<NextChange> of(CourseView course) {
        return switch (course.status()) {
            case "ENDED" -> Optional.empty();
            case "CONTACT" ->
                Optional.ofNullable(course.transitionOn())
                        .map(day -> new NextChange("contact", "1", day, course.onHold()));
            default -> inPlan(course);
        };
    }

    private static Optional<NextChange> inPlan(CourseView course) {
        var plan = course.plan();
        var phase = course.phase();
        if (plan == null || phase == null) {
            return Optional.empty();
        }
        if (phase == LAST) {
            return Optional.of(new NextChange("3", "ended", plan.plannedEnd(), plan.held()));
        }
        return plan.phases().stream()
                .filter(one -> one.number() == phase + 1)
                .findFirst()
                .map(next -> new NextChange(
                        Integer.toString(phase), Integer.toString(phase + 1), next.start(), plan.held()));
    }

    /// The badges of both ends.
    public Badge fromBadge(Words words) {
        return new Badge(from, words.text("phase." + from), null);
    }

    public Badge toBadge(Words words) {
        return new Badge(to, words.text("phase." + to), null);
    }
}
