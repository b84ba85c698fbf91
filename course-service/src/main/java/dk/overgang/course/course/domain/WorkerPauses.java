package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.ReviewPause;
import dk.overgang.course.course.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseDescribed;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.CourseEvent.Resumed;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyPaused;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
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
            return Decision.refused(new DateOutOfRange("from", start, command.today()));
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

    /// Ends open pauses; or moves the end of a closed one to its corrected discharge. What the hospital reports of
    /// the time after the return opens a pause of its own.
    static Decision<Course> resume(DecisionBuilder now, Resume command) {
        var course = now.course();
        var on = command.on();
        var chosen = chosen(course, command);
        if (chosen.isEmpty() || on.isAfter(command.today())) {
            return refusal(course, command);
        }
        var admissions = course.admissions();
        var resumed =
                chosen.stream().map(pause -> admissions.resumed(pause, on)).toList();
        return HospitalPauses.follow(now.then(new Resumed(resumed)))
                .settle(command.today())
                .accepted();
    }

    /// The pause that the command names; else those whose return is proposed for the day; else all that had begun
    /// by it.
    private static List<Pause> chosen(Course course, Resume command) {
        var on = command.on();
        var begun = course.openPauses().stream()
                .filter(pause -> !pause.from().isAfter(on))
                .toList();
        var corrected = correctedTo(course, on);
        var named = command.pause();
        if (named != null) {
            return Stream.concat(begun.stream(), corrected.stream())
                    .filter(pause -> pause.id().equals(named))
                    .toList();
        }
        var proposed =
                begun.stream().filter(pause -> returnsOn(course, pause, on)).toList();
        if (!proposed.isEmpty()) {
            return proposed;
        }
        return begun.isEmpty() ? corrected : begun;
    }

    private static boolean returnsOn(Course course, Pause pause, LocalDate on) {
        return pause.isHospitals() && course.admissions().returns(pause).contains(on);
    }

    private static Decision<Course> refusal(Course course, Resume command) {
        var open = course.openPauses();
        var named = command.pause();
        if (named != null && find(course, named).isEmpty()) {
            return Decision.refused(new NoSuchPause());
        }
        var meant = open.stream()
                .filter(pause -> named == null || pause.id().equals(named))
                .findFirst();
        return Decision.refused(
                meant.isEmpty()
                        ? new NotPaused()
                        : new DateOutOfRange("on", meant.get().from(), command.today()));
    }

    private static List<Pause> correctedTo(Course course, LocalDate on) {
        var admissions = course.admissions();
        return course.pauses().stream()
                .filter(pause -> on.equals(admissions.correctedReturn(pause)))
                .toList();
    }

    static Decision<Course> confirm(DecisionBuilder now, UUID id) {
        return find(now.course(), id)
                .filter(pause -> !pause.voided())
                .map(pause -> pause.confirmed() ? now : now.then(new PauseConfirmed(pause.confirm())))
                .map(DecisionBuilder::accepted)
                .orElse(Decision.refused(new NoSuchPause()));
    }

    /// From a hospital's notice the reason is "admitted, ward unknown" until the worker says more.
    static Decision<Course> describe(DecisionBuilder now, UUID id, String reason) {
        return find(now.course(), id)
                .filter(pause -> !pause.voided())
                .map(pause ->
                        pause.reason().equals(reason) ? now : now.then(new PauseDescribed(pause.describedAs(reason))))
                .map(DecisionBuilder::accepted)
                .orElse(Decision.refused(new NoSuchPause()));
    }

    /// A review is of a day within the open pause.
    static Decision<Course> review(DecisionBuilder now, ReviewPause command) {
        var pause = find(now.course(), command.pause());
        if (pause.isEmpty()) {
            return Decision.refused(new NoSuchPause());
        }
        if (!pause.get().isOpen()) {
            return Decision.refused(new NotPaused());
        }
        var from = pause.get().from();
        var on = command.review().on();
        return on.isBefore(from) || on.isAfter(command.today())
                ? Decision.refused(new DateOutOfRange("on", from, command.today()))
                : now.then(new PauseDescribed(pause.get().reviewed(command.review())))
                        .accepted();
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
