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
import dk.overgang.course.lifecycle.domain.CourseDecision.AlreadyPaused;
import dk.overgang.course.lifecycle.domain.CourseDecision.DateOutside;
import dk.overgang.course.lifecycle.domain.CourseDecision.NoSuchPause;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotInContactPhase;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotPaused;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotStarted;
import dk.overgang.course.lifecycle.domain.CourseEvent.Ended;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseVoided;
import dk.overgang.course.lifecycle.domain.CourseEvent.Paused;
import dk.overgang.course.lifecycle.domain.CourseEvent.Reinstated;
import dk.overgang.course.lifecycle.domain.CourseEvent.Resumed;
import dk.overgang.course.lifecycle.domain.CourseEvent.Started;
import dk.overgang.course.lifecycle.domain.CourseEvent.StaysHeard;
import dk.overgang.course.lifecycle.domain.CourseEvent.WorkerAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a course answers to a wish. Before any wish, the time that has passed is made to count, so that a wish never
/// meets a course that should have moved on.
final class CourseRules {

    private CourseRules() {}

    static CourseDecision decide(Course course, CourseCommand command) {
        if (command instanceof HearOfCitizen heard) {
            return hear(course, heard);
        }
        var today = command.today();
        var now = Unfolding.of(course).passTime(today);
        if (command instanceof PassTime) {
            return now.accepted();
        }
        var ending = now.course().ending();
        return ending == null ? decide(now, command, today) : new AlreadyEnded(ending.on());
    }

    private static CourseDecision decide(Unfolding now, CourseCommand command, LocalDate today) {
        return switch (command) {
            case AssignWorker(var worker, var _) ->
                worker.equals(now.course().worker())
                        ? now.accepted()
                        : now.then(new WorkerAssigned(worker)).accepted();
            case Start(var on, var _) -> start(now, on, today);
            case PauseFrom(var pause, var reason, var from, var _) -> pause(now, pause, reason, from, today);
            case Resume(var on, var _) -> resume(now, on, today);
            case ConfirmPause(var pause, var _) -> confirm(now, pause);
            case VoidPause(var pause, var _) -> voidPause(now, pause, today);
            case End(var reason, var on, var _) -> end(now, reason, on, today);
            case HearOfCitizen _, PassTime _ -> now.accepted();
        };
    }

    /// After the end nothing counts, except that a death may be corrected or cancelled (E23).
    private static CourseDecision hear(Course course, HearOfCitizen heard) {
        var ending = course.ending();
        var died = heard.deceasedOn();
        if (ending != null && (!ending.isDeath() || ending.on().equals(died))) {
            return Unfolding.of(course).accepted();
        }
        var now = ending == null ? Unfolding.of(course).passTime(heard.today()) : Unfolding.of(course);
        if (died != null) {
            return now.course().ending() == null || ending != null
                    ? now.then(new Ended(new Ending(Ending.DEATH, died))).accepted()
                    : now.accepted();
        }
        var living = ending == null ? now : now.then(new Reinstated());
        return living.course().ending() == null ? follow(living, heard) : living.accepted();
    }

    private static CourseDecision follow(Unfolding now, HearOfCitizen heard) {
        var known = heard.stays().equals(now.course().stays()) ? now : now.then(new StaysHeard(heard.stays()));
        return Hospital.follow(known).settle(heard.today()).accepted();
    }

    private static CourseDecision start(Unfolding now, LocalDate on, LocalDate today) {
        if (now.course().start() != null) {
            return new NotInContactPhase();
        }
        if (on.isAfter(today)) {
            return new DateOutside("on", today.minusYears(2), today);
        }
        return Hospital.follow(now.then(new Started(on))).settle(today).accepted();
    }

    /// A worker's pause; or the worker's yes to a proposed one.
    private static CourseDecision pause(Unfolding now, UUID id, String reason, LocalDate from, LocalDate today) {
        var course = now.course();
        var start = course.start();
        if (start == null) {
            return new NotStarted();
        }
        if (from.isBefore(start) || from.isAfter(today)) {
            return new DateOutside("from", start, today);
        }
        var proposed = proposed(course, from);
        if (proposed.isPresent()) {
            return now.then(proposed.get()).settle(today).accepted();
        }
        var byWorker = course.openPauses().stream()
                .filter(pause -> !pause.isHospitals())
                .findFirst();
        return byWorker.isPresent()
                ? new AlreadyPaused(byWorker.get().from())
                : now.then(new Paused(Pause.byWorker(id, reason, from)))
                        .settle(today)
                        .accepted();
    }

    private static Optional<CourseEvent> proposed(Course course, LocalDate from) {
        if (course.proposals().stream()
                .noneMatch(proposal -> proposal.kind() == Proposal.Kind.PAUSE
                        && proposal.date().equals(from))) {
            return Optional.empty();
        }
        var stay = Hospital.uncovered(course).stream().findFirst();
        return stay.isPresent()
                ? Optional.of(new Paused(Hospital.pauseFor(course, stay.get(), true)))
                : course.pauses().stream()
                        .filter(pause -> pause.isHospitals() && from.equals(pause.to()))
                        .findFirst()
                        .map(pause -> new PauseCorrected(pause.reopened()));
    }

    /// Ends every open pause on one day; or moves the end of one whose discharge was corrected since.
    private static CourseDecision resume(Unfolding now, LocalDate on, LocalDate today) {
        var course = now.course();
        var pauses = course.openPauses().isEmpty() ? corrected(course) : course.openPauses();
        if (pauses.isEmpty()) {
            return new NotPaused();
        }
        var earliest =
                pauses.stream().map(Pause::from).max(LocalDate::compareTo).orElse(today);
        if (on.isBefore(earliest) || on.isAfter(today)) {
            return new DateOutside("on", earliest, today);
        }
        var resumed = pauses.stream()
                .map(pause -> pause.resumed(on, Hospital.discharge(Hospital.staysOf(course, pause))))
                .toList();
        return now.then(new Resumed(resumed)).settle(today).accepted();
    }

    private static List<Pause> corrected(Course course) {
        return course.pauses().stream()
                .filter(pause -> pause.isHospitals() && !pause.voided())
                .filter(pause -> {
                    var discharge = Hospital.discharge(Hospital.staysOf(course, pause));
                    return discharge != null && !discharge.equals(pause.dischargedOn());
                })
                .toList();
    }

    private static CourseDecision confirm(Unfolding now, UUID id) {
        return find(now.course(), id)
                .filter(pause -> !pause.voided())
                .map(pause -> (pause.confirmed() ? now : now.then(new PauseConfirmed(pause.confirm()))).accepted())
                .orElse(new NoSuchPause());
    }

    private static CourseDecision voidPause(Unfolding now, UUID id, LocalDate today) {
        return find(now.course(), id)
                .map(pause -> pause.voided()
                        ? now.accepted()
                        : now.then(new PauseVoided(pause.voided(true), true))
                                .settle(today)
                                .accepted())
                .orElse(new NoSuchPause());
    }

    private static CourseDecision end(Unfolding now, String reason, LocalDate on, LocalDate today) {
        var start = now.course().start();
        var earliest = start == null ? today.minusYears(2) : start;
        return on.isBefore(earliest) || on.isAfter(today)
                ? new DateOutside("on", earliest, today)
                : now.then(new Ended(new Ending(reason, on))).accepted();
    }

    private static Optional<Pause> find(Course course, UUID id) {
        return course.pauses().stream().filter(pause -> pause.id().equals(id)).findFirst();
    }
}
