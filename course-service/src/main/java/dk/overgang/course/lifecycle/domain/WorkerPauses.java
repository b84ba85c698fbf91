package dk.overgang.course.lifecycle.domain;

import dk.overgang.course.lifecycle.domain.CourseCommand.PauseFrom;
import dk.overgang.course.lifecycle.domain.CourseDecision.AlreadyPaused;
import dk.overgang.course.lifecycle.domain.CourseDecision.DateOutside;
import dk.overgang.course.lifecycle.domain.CourseDecision.NoSuchPause;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotPaused;
import dk.overgang.course.lifecycle.domain.CourseDecision.NotStarted;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseVoided;
import dk.overgang.course.lifecycle.domain.CourseEvent.Paused;
import dk.overgang.course.lifecycle.domain.CourseEvent.Resumed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a course answers to a worker's wishes about its pauses.
final class WorkerPauses {

    private WorkerPauses() {}

    /// A worker's pause; or the worker's yes to a proposed one.
    static CourseDecision pause(DecisionBuilder now, PauseFrom wish) {
        var start = now.course().start();
        if (start == null) {
            return new NotStarted();
        }
        if (wish.from().isBefore(start) || wish.from().isAfter(wish.today())) {
            return new DateOutside("from", start, wish.today());
        }
        var byWorker = now.course().openPauses().stream()
                .filter(pause -> !pause.isHospitals())
                .findFirst();
        var proposed = proposed(now.course(), wish.from());
        if (proposed.isEmpty() && byWorker.isPresent()) {
            return new AlreadyPaused(byWorker.get().from());
        }
        var paused = now.then(
                proposed.orElseGet(() -> new Paused(Pause.byWorker(wish.pause(), wish.reason(), wish.from()))));
        return HospitalPauses.follow(paused).settle(wish.today()).accepted();
    }

    /// What a yes to the proposal of that day makes of the pauses; empty when there is no such proposal.
    private static Optional<CourseEvent> proposed(Course course, LocalDate from) {
        var admissions = Admissions.of(course);
        return Stream.concat(
                        admissions.uncovered().stream()
                                .map(stay -> admissions.pauseFor(stay, true))
                                .filter(pause -> from.equals(pause.from()))
                                .<CourseEvent>map(Paused::new),
                        course.pauses().stream()
                                .filter(pause -> from.equals(pause.to()) && admissions.lostItsDischarge(pause))
                                .map(pause -> new PauseCorrected(pause.reopened())))
                .findFirst();
    }

    /// Ends the open pauses that had begun by that day; or moves the end of a closed one to its corrected discharge.
    static CourseDecision resume(DecisionBuilder now, LocalDate on, LocalDate today) {
        var course = now.course();
        var open = course.openPauses();
        var begun = open.stream().filter(pause -> !pause.from().isAfter(on)).toList();
        var ended = begun.isEmpty() ? correctedTo(course, on) : begun;
        if (ended.isEmpty() || on.isAfter(today)) {
            return open.isEmpty()
                    ? new NotPaused()
                    : new DateOutside("on", open.getFirst().from(), today);
        }
        var admissions = Admissions.of(course);
        var resumed = ended.stream()
                .map(pause -> pause.resumed(on, admissions.discharge(pause)))
                .toList();
        return now.then(new Resumed(resumed)).settle(today).accepted();
    }

    private static List<Pause> correctedTo(Course course, LocalDate on) {
        var admissions = Admissions.of(course);
        return course.pauses().stream()
                .filter(pause -> on.equals(admissions.correctedDischarge(pause)))
                .toList();
    }

    static CourseDecision confirm(DecisionBuilder now, UUID id) {
        return find(now.course(), id)
                .filter(pause -> !pause.voided())
                .map(pause -> pause.confirmed() ? now : now.then(new PauseConfirmed(pause.confirm())))
                .map(DecisionBuilder::accepted)
                .orElse(new NoSuchPause());
    }

    static CourseDecision voidPause(DecisionBuilder now, UUID id, LocalDate today) {
        return find(now.course(), id)
                .map(pause -> pause.voided() ? now : voided(now, pause).settle(today))
                .map(DecisionBuilder::accepted)
                .orElse(new NoSuchPause());
    }

    private static DecisionBuilder voided(DecisionBuilder now, Pause pause) {
        return now.then(new PauseVoided(pause.voided(true), true));
    }

    private static Optional<Pause> find(Course course, UUID id) {
        return course.pauses().stream().filter(pause -> pause.id().equals(id)).findFirst();
    }
}
