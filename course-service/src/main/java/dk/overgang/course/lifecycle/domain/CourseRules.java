package dk.overgang.course.lifecycle.domain;

import dk.overgang.course.lifecycle.domain.CourseCommand.AssignWorker;
import dk.overgang.course.lifecycle.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.lifecycle.domain.CourseCommand.End;
import dk.overgang.course.lifecycle.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.lifecycle.domain.CourseCommand.PassTime;
import dk.overgang.course.lifecycle.domain.CourseCommand.PauseFrom;
import dk.overgang.course.lifecycle.domain.CourseCommand.Resume;
import dk.overgang.course.lifecycle.domain.CourseCommand.Start;
import dk.overgang.course.lifecycle.domain.CourseCommand.VoidPause;
import dk.overgang.course.lifecycle.domain.CourseDecision.AlreadyEnded;
import dk.overgang.course.lifecycle.domain.CourseDecision.DateOutside;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotInContactPhase;
import dk.overgang.course.lifecycle.domain.CourseEvent.Ended;
import dk.overgang.course.lifecycle.domain.CourseEvent.Reinstated;
import dk.overgang.course.lifecycle.domain.CourseEvent.Started;
import dk.overgang.course.lifecycle.domain.CourseEvent.StaysHeard;
import dk.overgang.course.lifecycle.domain.CourseEvent.WorkerAssigned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a course answers to a wish. Before any wish, the time that has passed is made to count, so that a wish never
/// meets a course that should have moved on.
final class CourseRules {

    private CourseRules() {}

    static CourseDecision decide(Course course, CourseCommand command) {
        if (command instanceof HearOfCitizen heard) {
            return hear(course, heard);
        }
        var today = command.today();
        var now = DecisionBuilder.of(course).passTime(today);
        if (command instanceof PassTime) {
            return now.accepted();
        }
        var ending = now.course().ending();
        return ending == null ? decide(now, command, today) : new AlreadyEnded(ending.on());
    }

    private static CourseDecision decide(DecisionBuilder now, CourseCommand command, LocalDate today) {
        return switch (command) {
            case AssignWorker(var worker, var _) ->
                worker.equals(now.course().worker())
                        ? now.accepted()
                        : now.then(new WorkerAssigned(worker)).accepted();
            case Start(var on, var _) -> start(now, on, today);
            case PauseFrom wish -> WorkerPauses.pause(now, wish);
            case Resume(var on, var _) -> WorkerPauses.resume(now, on, today);
            case ConfirmPause(var pause, var _) -> WorkerPauses.confirm(now, pause);
            case VoidPause(var pause, var _) -> WorkerPauses.voidPause(now, pause, today);
            case End(var reason, var on, var _) -> end(now, reason, on, today);
            case HearOfCitizen _, PassTime _ -> now.accepted();
        };
    }

    private static CourseDecision hear(Course course, HearOfCitizen heard) {
        var ending = course.ending();
        if (ending != null) {
            return hearAfterTheEnd(course, ending, heard);
        }
        var now = DecisionBuilder.of(course).passTime(heard.today());
        if (now.course().ending() != null) {
            return now.accepted();
        }
        var died = heard.deceasedOn();
        return died == null
                ? follow(now, heard).accepted()
                : now.then(ended(died)).accepted();
    }

    /// After the end nothing counts, except that a death may be corrected or cancelled (E23).
    private static CourseDecision hearAfterTheEnd(Course course, Ending ending, HearOfCitizen heard) {
        var now = DecisionBuilder.of(course);
        var died = heard.deceasedOn();
        if (!ending.isDeath() || ending.on().equals(died)) {
            return now.accepted();
        }
        return died == null
                ? follow(now.then(new Reinstated()), heard).accepted()
                : now.then(ended(died)).accepted();
    }

    private static Ended ended(LocalDate died) {
        return new Ended(new Ending(Ending.DEATH, died));
    }

    /// A living citizen's stays count as far as they are known; whoever has left is followed no further.
    private static DecisionBuilder follow(DecisionBuilder now, HearOfCitizen heard) {
        var known = heard.stays().equals(now.course().stays()) ? now : now.then(new StaysHeard(heard.stays()));
        var left = heard.departure();
        return left == null
                ? HospitalPauses.follow(known).settle(heard.today())
                : known.then(new Ended(atTheEarliest(left, known.course().start())));
    }

    private static Ending atTheEarliest(Ending left, @Nullable LocalDate start) {
        return start == null ? left : left.notBefore(start);
    }

    private static CourseDecision start(DecisionBuilder now, LocalDate on, LocalDate today) {
        if (now.course().start() != null) {
            return new NotInContactPhase();
        }
        var earliest = longAgo(today);
        return on.isBefore(earliest) || on.isAfter(today)
                ? new DateOutside("on", earliest, today)
                : HospitalPauses.follow(now.then(new Started(on))).settle(today).accepted();
    }

    private static CourseDecision end(DecisionBuilder now, String reason, LocalDate on, LocalDate today) {
        var start = now.course().start();
        var earliest = start == null ? longAgo(today) : start;
        return on.isBefore(earliest) || on.isAfter(today)
                ? new DateOutside("on", earliest, today)
                : now.then(new Ended(new Ending(reason, on))).accepted();
    }

    /// A date before this is a slip of the pen.
    private static LocalDate longAgo(LocalDate today) {
        return today.minusYears(2);
    }
}
