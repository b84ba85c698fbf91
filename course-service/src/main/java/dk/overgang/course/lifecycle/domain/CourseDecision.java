package dk.overgang.course.lifecycle.domain;

import java.time.LocalDate;
import java.util.List;

/// A course's answer to a wish.
public sealed interface CourseDecision {

    /// It is done: the events, and the course after them.
    record Accepted(List<CourseEvent> events, Course after) implements CourseDecision {}

    /// The course does not allow it now; nothing changes.
    sealed interface Refused extends CourseDecision {}

    record NotInContactPhase() implements Refused {}

    record NotStarted() implements Refused {}

    record AlreadyEnded(LocalDate on) implements Refused {}

    record AlreadyPaused(LocalDate from) implements Refused {}

    record NotPaused() implements Refused {}

    record NoSuchPause() implements Refused {}

    /// A date outside what the course allows; both ends are allowed themselves.
    record DateOutside(String field, LocalDate earliest, LocalDate latest) implements Refused {}
}
