package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.pauses.Admissions;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import java.util.List;
import java.util.Objects;

/// What the hospital's stays make of a course's pauses: decided from all the stays known by now, never from the
/// order in which they were heard (E5, E6).
final class HospitalPauses {

    private HospitalPauses() {}

    /// Corrects, voids and opens pauses until they rest on the stays as they are known now.
    static DecisionBuilder follow(DecisionBuilder now) {
        var next = now;
        // What becomes of a pause changes no stay: some citizens have dozens of both.
        var admissions = now.course().admissions();
        for (var pause : now.course().pauses()) {
            next = pause.isHospitals() ? followed(next, pause, admissions) : next;
        }
        for (var stay : next.course().admissions().uncovered()) {
            next = covered(next, stay);
        }
        return united(next);
    }

    private static DecisionBuilder followed(DecisionBuilder now, Pause pause, Admissions admissions) {
        var rested = restedOn(admissions, pause).unconfirmedIfMovedFrom(pause);
        if (rested.equals(pause)) {
            return now;
        }
        if (rested.voided()) {
            return now.then(new PauseVoided(rested, false));
        }
        return now.then(pause.voided() ? new Paused(rested) : new PauseCorrected(rested));
    }

    /// The pause as its stays have it: the first admission, and the confirmed resume, which a corrected or
    /// cancelled discharge takes along only if it was made for the day of that discharge. A resume on a day
    /// before the corrected admission says nothing about the stay: the pause is open again.
    private static Pause restedOn(Admissions admissions, Pause pause) {
        var first = admissions.firstDay(pause);
        if (first.isEmpty()) {
            return pause.voided(true);
        }
        var standing = pause.voided(false).from(first.get());
        if (!pause.followsDischarge()) {
            return admissions.isOvertaken(pause) ? standing.reopened() : standing;
        }
        var discharge = admissions.discharge(pause);
        if (Objects.equals(discharge, pause.dischargedOn())) {
            return standing;
        }
        return discharge == null
                ? standing.reopened()
                : standing.resumed(discharge, discharge).from(first.get());
    }

    /// A further stay continues the pause that is still open; else it makes one of its own, or waits for the
    /// worker. One that is left over from before the course always waits.
    private static DecisionBuilder covered(DecisionBuilder now, HospitalStay stay) {
        if (stay.isLeftOver()) {
            return now;
        }
        var course = now.course();
        var asks = course.programme().pausePolicy() == Policy.PROPOSE;
        var itsOwn = course.admissions().pauseFor(stay, false);
        var open = open(course).stream()
                .filter(pause -> !asks || !itsOwn.from().isBefore(pause.from()))
                .findFirst();
        if (open.isPresent()) {
            var joined = open.get().alsoFor(stay.episodes());
            return now.then(
                    new PauseCorrected(itsOwn.from().isBefore(joined.from()) ? joined.from(itsOwn.from()) : joined));
        }
        return asks ? now : now.then(new Paused(itsOwn));
    }

    /// A corrected notice may open a pause again beside another one: the earlier takes the later in, so that in
    /// whatever order they were heard one pause is open.
    private static DecisionBuilder united(DecisionBuilder now) {
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
}
