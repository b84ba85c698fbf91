package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Pause;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of courses shows and sorts by that follows from the course and stands nowhere in it. None of it
/// is known of a course that has ended, but for its end that was planned.
///
/// @param nextChangeOn the first day of the next phase, or the planned end in the last one; it stands still in
///     a pause
/// @param pausedSince the first day of the open pause
/// @param unconfirmedPause the open pause that nobody has judged yet; the first, where there are
///     several
record ListedDates(
        @Nullable LocalDate nextChangeOn,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate pausedSince,
        @Nullable UUID unconfirmedPause) {

    static ListedDates of(Course course) {
        var open = course.currentPauses().stream().filter(Pause::isOpen).toList();
        return new ListedDates(
                course.currentPhase()
                        .flatMap(phase -> course.plan().map(plan -> plan.ends().get(phase - 1)))
                        .orElse(null),
                course.plan().map(Plan::plannedEnd).orElse(null),
                course.heldSince().orElse(null),
                open.stream()
                        .filter(pause -> !pause.confirmed())
                        .map(Pause::id)
                        .findFirst()
                        .orElse(null));
    }
}
