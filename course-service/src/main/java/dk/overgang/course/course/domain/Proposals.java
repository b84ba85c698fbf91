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

    /// A discharge in the contact phase proposes the start (E38); a new admission withdraws it.
    private static void starting(Course course, List<Proposal> standing) {
        var stays = course.standingStays().filter(stay -> !stay.isLeftOver()).toList();
        var discharge = Admissions.discharge(stays);
        if (discharge != null) {
            standing.add(proposal(course.id(), Kind.START, discharge, null));
        }
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
