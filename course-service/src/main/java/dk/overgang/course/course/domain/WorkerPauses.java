package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.CourseEvent.Resumed;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyPaused;
import dk.overgang.course.course.domain.CourseRefusal.DateOutside;
import dk.overgang.course.course.domain.CourseRefusal.NoSuchPause;
import dk.overgang.course.course.domain.CourseRefusal.NotPaused;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import dk.overgang.course.course.domain.pauses.Pause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a course answers to a worker's commands about its pauses.
final class WorkerPauses {

    private WorkerPauses() {}

    /// A worker's pause; or the worker's yes to a proposed one.
    static Decision<Course> pause(DecisionBuilder now, PauseFrom command) {
        var start = now.course().start();
        if (start == null) {
            return Decision.refused(new NotStarted());
        }
        if (command.from().isBefore(start) || command.from().isAfter(command.today())) {
            return Decision.refused(new DateOutside("from", start, command.today()));
        }
        var byWorker = now.course().openPauses().stream()
                .filter(pause -> !pause.isHospitals())
                .findFirst();
        var proposed = proposed(now.course(), command.from());
        if (proposed.isEmpty() && byWorker.isPresent()) {
            return Decision.refused(new AlreadyPaused(byWorker.get().from()));
        }
        var paused = now.then(proposed.orElseGet(
                () -> new Paused(Pause.byWorker(command.pause(), command.reason(), command.from()))));
        return HospitalPauses.follow(paused).settle(command.today()).accepted();
    }

    /// What a yes to the proposal of that day makes of the pauses; empty when there is no such proposal.
    private static Optional<CourseEvent> proposed(Course course, LocalDate from) {
        var admissions = course.admissions();
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
    static Decision<Course> resume(DecisionBuilder now, LocalDate on, LocalDate today) {
        var course = now.course();
        var open = course.openPauses();
        var begun = open.stream().filter(pause -> !pause.from().isAfter(on)).toList();
        var ended = begun.isEmpty() ? correctedTo(course, on) : begun;
        if (ended.isEmpty() || on.isAfter(today)) {
            return open.isEmpty()
                    ? Decision.refused(new NotPaused())
                    : Decision.refused(new DateOutside("on", open.getFirst().from(), today));
        }
        var admissions = course.admissions();
        var resumed = ended.stream()
                .map(pause -> pause.resumed(on, admissions.discharge(pause)))
                .toList();
        return now.then(new Resumed(resumed)).settle(today).accepted();
    }

    private static List<Pause> correctedTo(Course course, LocalDate on) {
        var admissions = course.admissions();
        return course.pauses().stream()
                .filter(pause -> on.equals(admissions.correctedDischarge(pause)))
                .toList();
    }

    static Decision<Course> confirm(DecisionBuilder now, UUID id) {
        return find(now.course(), id)
                .filter(pause -> !pause.voided())
                .map(pause -> pause.confirmed() ? now : now.then(new PauseConfirmed(pause.confirm())))
                .map(DecisionBuilder::accepted)
                .orElse(Decision.refused(new NoSuchPause()));
    }

    static Decision<Course> voidPause(DecisionBuilder now, UUID id, LocalDate today) {
        return find(now.course(), id)
                .map(pause -> pause.voided() ? now : voided(now, pause).settle(today))
                .map(DecisionBuilder::accepted)
                .orElse(Decision.refused(new NoSuchPause()));
    }

    private static DecisionBuilder voided(DecisionBuilder now, Pause pause) {
        return now.then(new PauseVoided(pause.voided(true), true));
    }

    private static Optional<Pause> find(Course course, UUID id) {
        return course.pauses().stream().filter(pause -> pause.id().equals(id)).findFirst();
    }
}
