package dk.overgang.course.lifecycle;

import dk.overgang.access.Problem;
import dk.overgang.course.lifecycle.domain.CourseDecision.AlreadyEnded;
import dk.overgang.course.lifecycle.domain.CourseDecision.AlreadyPaused;
import dk.overgang.course.lifecycle.domain.CourseDecision.DateOutside;
import dk.overgang.course.lifecycle.domain.CourseDecision.NoSuchPause;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotInContactPhase;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotPaused;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotStarted;
import dk.overgang.course.lifecycle.domain.CourseDecision.Refused;

/// What a course's refusal looks like from outside.
final class Refusals {

    private Refusals() {}

    static Problem problem(Refused why) {
        return switch (why) {
            case NotInContactPhase() -> Problem.conflict("course:already-started");
            case NotStarted() -> Problem.conflict("course:not-started");
            case AlreadyEnded(var on) -> Problem.conflict("course:already-ended", on.toString());
            case AlreadyPaused(var from) -> Problem.conflict("course:already-paused", from.toString());
            case NotPaused() -> Problem.conflict("course:not-paused");
            case NoSuchPause() -> Problem.notFound();
            case DateOutside(var field, var earliest, var latest) ->
                Problem.invalid(field, "date-outside", earliest.toString(), latest.toString());
        };
    }
}
