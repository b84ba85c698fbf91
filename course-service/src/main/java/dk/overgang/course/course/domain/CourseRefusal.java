package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why a course refuses a command.
public sealed interface CourseRefusal extends Refusal {

    record NotInContactPhase() implements CourseRefusal {}

    record NotStarted() implements CourseRefusal {}

    record AlreadyEnded(LocalDate on) implements CourseRefusal {}

    record AlreadyPaused(LocalDate from) implements CourseRefusal {}

    record NotPaused() implements CourseRefusal {}

    record NoSuchPause() implements CourseRefusal {}

    /// A date outside what the course allows; both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements CourseRefusal {}

    /// The start lies so far back that phase 1 is over by now.
    record StartNeedsConfirmation(LocalDate endOfPhaseOne) implements CourseRefusal {}

    /// The start lies so far back that the course would be over by now: no plan and no phase change could be entered.
    ///
    /// @param plannedEnd the first day without the course
    /// @param earliest the first start with which the course goes on
    record CourseWouldBeOver(LocalDate plannedEnd, LocalDate earliest) implements CourseRefusal {}

    /// Goals were evaluated in phase 2 or later, by the dates that stand (E15).
    record EvaluatedAlready(LocalDate on) implements CourseRefusal {}

    /// A course is lengthened in phase 1 only, so that its phases stay equally long (E18).
    record PhaseOneIsOver(int phase) implements CourseRefusal {}

    record NotLonger(int months) implements CourseRefusal {}

    /// The grant ends with the course: a new one must be decided before it can begin afresh (E12).
    record NeedsNewGrant(String legalBasis) implements CourseRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NotInContactPhase() -> Reason.conflict("course:already-started");
            case NotStarted() -> Reason.conflict("course:not-started");
            case AlreadyEnded(var on) -> Reason.conflict("course:already-ended", on);
            case AlreadyPaused(var from) -> Reason.conflict("course:already-paused", from);
            case NotPaused() -> Reason.conflict("course:not-paused");
            case NoSuchPause() -> Reason.notFound();
            case EvaluatedAlready(var on) -> Reason.conflict("course:evaluated-already", on);
            case PhaseOneIsOver(var phase) -> Reason.conflict("course:phase-one-is-over", phase);
            case NotLonger(var months) -> Reason.invalid("months", "not-longer", months);
            case NeedsNewGrant(var law) -> Reason.conflict("course:needs-new-grant", law);
            case StartNeedsConfirmation(var end) -> Reason.conflict("course:start-needs-confirmation", end);
            case CourseWouldBeOver(var plannedEnd, var earliest) ->
                Reason.invalid("on", "course-would-be-over", plannedEnd, earliest);
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
        };
    }
}
