package dk.overgang.course.plans.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.pauses.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the rules of a plan ask of its course, on a day. It is worked out from the course and never kept.
///
/// @param ending null while the course has not ended
/// @param start the first day of phase 1; null in the contact phase
/// @param first the first day on which something may have happened in the course, of the contact phase if it is
///     known
/// @param last the last day of the course as it is planned; in an open pause as if the course were resumed
///     today
/// @param pauses those that are over
public record CourseDates(
        @Nullable Ending ending,
        @Nullable LocalDate start,
        LocalDate first,
        LocalDate last,
        LocalDate today,
        List<Interval> pauses,
        EvaluationCalendar evaluations) {

    /// How long a contact phase may have lasted whose beginning is not known: an older day is taken for a slip.
    private static final int CONTACT_DAYS = 366;

    public CourseDates {
        pauses = List.copyOf(pauses);
    }

    /// The dates of a course as it stands.
    ///
    /// @param evaluationEveryMonths the rhythm of its programme
    public static CourseDates of(Course course, int evaluationEveryMonths, LocalDate today) {
        return new CourseDates(
                course.ending(),
                course.start(),
                first(course, today),
                plannedEnd(course, today).minusDays(1),
                today,
                course.pausedDays(),
                EvaluationCalendar.of(course, evaluationEveryMonths));
    }

    /// The contact phase belongs to the course.
    private static LocalDate first(Course course, LocalDate today) {
        return course.knownSince().or(() -> Optional.ofNullable(course.start())).orElse(today.minusDays(CONTACT_DAYS));
    }

    private static LocalDate plannedEnd(Course course, LocalDate today) {
        var plan = course.plan();
        if (plan.isEmpty()) {
            var transition = course.transitionOn();
            var start = transition == null || transition.isBefore(today) ? today : transition;
            return start.plusMonths(course.programme().months());
        }
        return course.heldSince()
                .filter(today::isAfter)
                .flatMap(from -> course.supposing(new Interval(from, today)).plan())
                .or(() -> plan)
                .orElseThrow()
                .plannedEnd();
    }

    /// The last day on which something may have happened.
    public LocalDate latest() {
        return last.isBefore(today) ? last : today;
    }

    /// The first day for something that is planned.
    public LocalDate earliestAhead() {
        return start == null ? today : start;
    }

    /// Whether a day lay in a pause that is over, so that the citizen could not keep it (E41).
    public boolean passedInPause(LocalDate day) {
        return pauses.stream().anyMatch(pause -> !day.isBefore(pause.from()) && day.isBefore(pause.to()));
    }
}
