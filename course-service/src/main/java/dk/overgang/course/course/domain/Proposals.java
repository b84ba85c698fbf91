package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.pauses.Admissions;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import dk.overgang.course.course.domain.pauses.Proposal.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the platform suggests to the worker, given what is known: never done by itself (E10).
final class Proposals {

    private Proposals() {}

    static List<Proposal> standing(Course course) {
        var standing = new ArrayList<Proposal>();
        if (course.start() == null) {
            starting(course, standing);
        } else {
            var admissions = course.admissions();
            course.pauses().stream()
                    .filter(pause -> pause.isHospitals() && !pause.voided())
                    .forEach(pause -> resuming(admissions, pause, standing));
            admissions.uncovered().forEach(stay -> {
                var pause = admissions.pauseFor(stay, false);
                standing.add(proposal(pause.id(), Kind.PAUSE, pause.from(), null));
            });
        }
        return List.copyOf(standing);
    }

    /// About a month is usual between the decision and the transition: a discharge longer ago than that was
    /// not the transition into the course that the decision opened.
    private static final int MONTHS_BEFORE_OPENING = 1;

    /// A discharge in the contact phase proposes the start (E38); a new admission withdraws it. One of an earlier
    /// course was a return, and is no transition into this one.
    private static void starting(Course course, List<Proposal> standing) {
        var stays = course.standingStays().filter(stay -> !stay.isLeftOver()).toList();
        var discharge = Admissions.discharge(stays);
        if (discharge != null && !isOfEarlier(course, discharge)) {
            standing.add(proposal(course.id(), Kind.START, discharge, null));
        }
    }

    /// The referral is made during the stay, so that the discharge may come before the decision that opens the
    /// course. A course that begins afresh is opened at the end of the one before it, or later.
    private static boolean isOfEarlier(Course course, LocalDate discharge) {
        var succession = course.casework().succession();
        var opened = course.casework().preparation().openedOn();
        if (succession.restartOf() == null) {
            return opened != null && discharge.isBefore(opened.minusMonths(MONTHS_BEFORE_OPENING));
        }
        var ended = succession.previousEndedOn();
        var since = ended == null ? opened : ended;
        return since != null && discharge.isBefore(since);
    }

    /// An open pause proposes each return that is known. A closed one was resumed on another day than the
    /// discharge: what has become of the discharge since is put before the worker.
    private static void resuming(Admissions admissions, Pause pause, List<Proposal> standing) {
        var to = pause.to();
        if (to == null) {
            admissions.returns(pause).forEach(day -> standing.add(proposal(pause.id(), Kind.RESUME, day, pause.id())));
            return;
        }
        var corrected = admissions.correctedReturn(pause);
        if (corrected != null) {
            standing.add(proposal(pause.id(), Kind.RESUME, corrected, pause.id()));
        } else if (admissions.lostItsDischarge(pause)) {
            standing.add(proposal(pause.id(), Kind.PAUSE, to, pause.id()));
        }
    }

    private static Proposal proposal(UUID about, Kind kind, LocalDate date, @Nullable UUID pause) {
        var name = kind + "/" + about + "/" + date;
        return new Proposal(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), kind, date, pause);
    }
}
