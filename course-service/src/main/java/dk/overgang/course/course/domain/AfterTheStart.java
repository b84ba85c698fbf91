package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.CorrectStart;
import dk.overgang.course.course.domain.CourseCommand.Lengthen;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseEvent.Lengthened;
import dk.overgang.course.course.domain.CourseEvent.RestartDecided;
import dk.overgang.course.course.domain.CourseEvent.StartCorrected;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.EvaluatedAlready;
import dk.overgang.course.course.domain.CourseRefusal.NeedsNewGrant;
import dk.overgang.course.course.domain.CourseRefusal.NotLonger;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import dk.overgang.course.course.domain.CourseRefusal.PhaseOneIsOver;
import dk.overgang.course.course.domain.casework.StartCorrection;
import dk.overgang.course.course.domain.pauses.Pause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a course that has started answers to commands that count all its dates anew, or begin it afresh.
final class AfterTheStart {

    private AfterTheStart() {}

    /// The correction needs a reason and is kept; it is too late once goals were evaluated in phase 2 (E15). No
    /// pause that the worker entered may lie before the new start. A start after which the course would be over
    /// already is entered only where it is meant as ended, as with a course that began long ago.
    static Decision<Course> correctStart(DecisionBuilder now, CorrectStart command) {
        var start = now.course().start();
        if (start == null) {
            return Decision.refused(new NotStarted());
        }
        var evaluated = command.evaluatedOn();
        if (evaluated != null) {
            return Decision.refused(new EvaluatedAlready(evaluated));
        }
        var on = command.on();
        var earliest = CourseRules.earliestStart(now.course(), command.today());
        var latest = firstWorkerPause(now.course(), command.today());
        if (on.isBefore(earliest) || on.isAfter(latest)) {
            return Decision.refused(new DateOutOfRange("on", earliest, latest));
        }
        if (on.equals(start)) {
            return now.accepted();
        }
        var corrected = corrected(now, start, on, command);
        var ending = corrected.course().ending();
        return ending == null || command.ended()
                ? corrected.accepted()
                : Decision.refused(CourseRules.wouldBeOver(
                        ending,
                        on,
                        latest,
                        day -> corrected(now, start, day, command).course()));
    }

    private static DecisionBuilder corrected(DecisionBuilder now, LocalDate start, LocalDate on, CorrectStart command) {
        var correction = new StartCorrection(start, on, command.reason(), command.by(), command.today());
        return HospitalPauses.follow(now.then(new StartCorrected(correction))).settle(command.today());
    }

    private static LocalDate firstWorkerPause(Course course, LocalDate today) {
        return course.pauses().stream()
                .filter(pause -> !pause.voided() && !pause.isHospitals())
                .map(Pause::from)
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(today))
                .orElse(today);
    }

    /// From six to nine months, in phase 1 alone: all three boundaries are counted from the start anew, so that the
    /// phases stay equally long (E18 as corrected).
    static Decision<Course> lengthen(DecisionBuilder now, Lengthen command) {
        var course = now.course();
        if (course.start() == null) {
            return Decision.refused(new NotStarted());
        }
        if (course.phase() > 1) {
            return Decision.refused(new PhaseOneIsOver(course.phase()));
        }
        if (command.months() != Lengthen.LONGEST_MONTHS || course.programme().months() >= Lengthen.LONGEST_MONTHS) {
            return Decision.refused(new NotLonger(course.programme().months()));
        }
        return now.then(new Lengthened(command.months(), command.reason()))
                .settle(command.today())
                .accepted();
    }

    /// A restart ends the course and opens another one, of full length, with a plan of its own (E12, R-151). The
    /// planned start of the next one lies ahead, as any planned start does (E15).
    static Decision<Course> restart(DecisionBuilder now, Restart command) {
        var course = now.course();
        var start = course.start();
        if (start == null) {
            return Decision.refused(new NotStarted());
        }
        var needed = needsNewGrant(course);
        if (needed != null) {
            return Decision.refused(new NeedsNewGrant(needed));
        }
        if (command.on().isBefore(start) || command.on().isAfter(command.today())) {
            return Decision.refused(new DateOutOfRange("on", start, command.today()));
        }
        var transitionOn = command.transitionOn();
        var outside = transitionOn == null
                ? null
                : BeforeTheStart.outsidePlanning("transitionOn", transitionOn, command.today());
        if (outside != null) {
            return Decision.refused(outside);
        }
        return now.then(new RestartDecided(command.next(), transitionOn))
                .end(new Ending(Ending.RESTARTED, command.on()), command.today())
                .accepted();
    }

    /// The law of a grant that ends with the course; none where it goes on, or is not known.
    private static @Nullable String needsNewGrant(Course course) {
        var support = course.casework().support();
        return support == null || support.coversARestart() ? null : support.legalBasis();
    }
}
