package dk.overgang.course.lifecycle.domain;

import dk.overgang.course.lifecycle.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseVoided;
import dk.overgang.course.lifecycle.domain.CourseEvent.Paused;
import dk.overgang.course.lifecycle.domain.Programme.PausePolicy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the hospital's stays make of a course's pauses, decided from all the stays known by now and never from the
/// order
/// in which they were heard (E5, E6).
final class Hospital {

    private Hospital() {}

    /// Corrects, voids and opens pauses until they rest on the stays as they are known now.
    static Unfolding follow(Unfolding now) {
        var next = now;
        for (var pause : now.course().pauses()) {
            next = pause.isHospitals() ? followed(next, pause) : next;
        }
        for (var stay : uncovered(next.course())) {
            next = covered(next, stay);
        }
        return united(next);
    }

    private static Unfolding followed(Unfolding now, Pause pause) {
        var rested = restedOn(now.course(), pause);
        if (rested.equals(pause)) {
            return now;
        }
        if (rested.voided()) {
            return now.then(new PauseVoided(rested, false));
        }
        return now.then(pause.voided() ? new Paused(rested) : new PauseCorrected(rested));
    }

    /// The pause as its stays have it: the first admission, and the confirmed resume, which a corrected or cancelled
    /// discharge takes along only if it was made for the day of that discharge.
    private static Pause restedOn(Course course, Pause pause) {
        var stays = staysOf(course, pause);
        if (stays.isEmpty()) {
            return pause.voided(true);
        }
        var standing = pause.voided(false).from(firstDay(course, stays));
        var discharge = discharge(stays);
        if (pause.followsDischarge() && !Objects.equals(discharge, pause.dischargedOn())) {
            return discharge == null
                    ? standing.reopened()
                    : standing.resumed(discharge, discharge).from(standing.from());
        }
        var to = pause.to();
        return to != null && pause.dischargedOn() == null && to.equals(discharge)
                ? standing.resumed(to, discharge)
                : standing;
    }

    /// A further stay continues the pause that is still open; else it makes one of its own, or waits for the worker.
    private static Unfolding covered(Unfolding now, HospitalStay stay) {
        var course = now.course();
        var asks = course.programme().pausePolicy() == PausePolicy.PROPOSE;
        var open = open(course).stream()
                .filter(pause -> !asks || !admission(stay).isBefore(pause.from()))
                .findFirst();
        if (open.isPresent()) {
            var joined = open.get().alsoFor(stay.episodes());
            return now.then(new PauseCorrected(joined.from(firstDay(course, staysOf(course, joined)))));
        }
        return asks ? now : now.then(new Paused(pauseFor(course, stay, false)));
    }

    /// A corrected notice may open a pause again beside another one: the earlier takes the later in, so that in
    /// whatever order they were heard one pause is open.
    private static Unfolding united(Unfolding now) {
        var open = open(now.course());
        if (open.size() < 2) {
            return now;
        }
        var later = open.get(1);
        return united(now.then(new PauseVoided(later.givenUp(), false))
                .then(new PauseCorrected(open.getFirst().takingIn(later))));
    }

    private static List<Pause> open(Course course) {
        return course.openPauses().stream().filter(Pause::isHospitals).toList();
    }

    static Pause pauseFor(Course course, HospitalStay stay, boolean confirmed) {
        var id = UUID.nameUUIDFromBytes((course.id() + "/pause/" + stay.id()).getBytes(StandardCharsets.UTF_8));
        return Pause.byHospital(id, stay, firstDay(course, List.of(stay)), confirmed);
    }

    /// Inpatient stays that reach into the course and rest on no pause yet, the earliest first.
    static List<HospitalStay> uncovered(Course course) {
        return counting(course)
                .filter(stay -> course.pauses().stream()
                        .filter(pause -> !pause.voided())
                        .noneMatch(pause -> stay.shares(pause.episodes())))
                .sorted(Comparator.comparing(Hospital::admission))
                .toList();
    }

    private static List<HospitalStay> staysOf(Course course, Pause pause) {
        return counting(course).filter(stay -> stay.shares(pause.episodes())).toList();
    }

    private static Stream<HospitalStay> counting(Course course) {
        var start = course.start();
        return start == null
                ? Stream.empty()
                : course.stays().stream()
                        .filter(stay -> stay.inpatient() && !stay.cancelled() && stay.from() != null)
                        .filter(stay -> stay.reachesInto(start) && !stay.shares(course.judged()));
    }

    /// The discharge that ends a pause; none while the citizen is still admitted under any of its stays.
    static @Nullable LocalDate discharge(Course course, Pause pause) {
        return discharge(staysOf(course, pause));
    }

    /// The discharge as it is known since a pause was resumed on another day, if it has changed.
    static @Nullable LocalDate correctedDischarge(Course course, Pause pause) {
        var discharge = pause.isClosed() ? discharge(course, pause) : null;
        return Objects.equals(discharge, pause.dischargedOn()) || Objects.equals(discharge, pause.to())
                ? null
                : discharge;
    }

    /// Whether a pause was resumed after a discharge that is none any more.
    static boolean lostItsDischarge(Course course, Pause pause) {
        return pause.isClosed() && pause.dischargedOn() != null && discharge(course, pause) == null;
    }

    /// The last discharge; none while the citizen is still admitted under any of the stays.
    static @Nullable LocalDate discharge(List<HospitalStay> stays) {
        return stays.stream().allMatch(HospitalStay::isOver)
                ? stays.stream()
                        .map(HospitalStay::to)
                        .flatMap(Stream::ofNullable)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    /// A pause counts from the later of the admission and the course's start.
    private static LocalDate firstDay(Course course, List<HospitalStay> stays) {
        var admitted = stays.stream().map(Hospital::admission).min(LocalDate::compareTo);
        return Stream.of(admitted, Optional.ofNullable(course.start()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate admission(HospitalStay stay) {
        return Objects.requireNonNull(stay.from(), "only stays with a known admission count");
    }
}
