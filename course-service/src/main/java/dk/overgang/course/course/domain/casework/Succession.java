package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a course belongs to the one before or after it (E12): a restart ends a course and opens another one.
///
/// @param restartOf the course before it
/// @param previousEndedOn the day on which the course before it ended; null of courses stored before it was kept
/// @param restartedAs the course after it
/// @param nextTransitionOn the planned start of the course after it
/// @param pending true until the course after it has been opened
public record Succession(
        @Nullable UUID restartOf,
        @Nullable LocalDate previousEndedOn,
        @Nullable UUID restartedAs,
        @Nullable LocalDate nextTransitionOn,
        boolean pending) {

    static final Succession NONE = new Succession(null, null, null, null, false);

    /// Of a course that begins afresh where another one ended.
    ///
    /// @param endedOn the day on which that other course ended
    public static Succession following(UUID course, LocalDate endedOn) {
        return new Succession(course, endedOn, null, null, false);
    }

    public Succession restartedAs(UUID course, @Nullable LocalDate transitionOn) {
        return new Succession(restartOf, previousEndedOn, course, transitionOn, true);
    }

    public Succession opened() {
        return new Succession(restartOf, previousEndedOn, restartedAs, nextTransitionOn, false);
    }
}
