package dk.overgang.referral.moves;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.OutboxEvent;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.Repeats;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.moves.domain.Move;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Records that a citizen has moved: the course ends by the event, and what may go along becomes due.
@Service
class Moving {

    static final String MOVED = "dk.overgang.citizen.moved.v1";

    record Asking(Caller caller, UUID citizen, @Nullable IdempotencyKey key) {}

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Clock clock;

    Moving(AggregateStore<Citizen> citizens, CitizenDirectory directory, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.clock = clock;
    }

    @RetriedOnConflict
    Move move(Asking asking, String to, LocalDate on) {
        var stored = directory.shownTo(asking.caller(), asking.citizen());
        var before = stored.state();
        var known = before.circumstances().move();
        if (known != null && Repeats.isAnswered(stored, asking.key())) {
            return known;
        }
        if (before.movedOn().isPresent()) {
            throw Problem.conflict("move:already-moved");
        }
        var move = moved(before, to, on);
        var after = before.with(before.circumstances().with(move)).noting(move.at());
        var facts = List.of(new OutboxEvent(MOVED, clock.instant(), after.publicState()));
        citizens.update(stored, after, facts, new Asked(asking.key()));
        return move;
    }

    /// What was done under the consent stands; a package that had not left stays.
    @RetriedOnConflict
    void settle(UUID citizenId, Move move, boolean handedOver) {
        citizens.find(citizenId)
                .filter(stored -> move.equals(stored.state().circumstances().move()))
                .ifPresent(stored -> {
                    var before = stored.state();
                    var settled = handedOver ? move.handedOver() : move.keptBack();
                    var after = before.with(before.circumstances().with(settled));
                    citizens.update(stored, after, List.of(), new Trigger.Time());
                });
    }

    private Move moved(Citizen citizen, String to, LocalDate on) {
        var now = clock.instant();
        var sharing = citizen.consents().on(today()).all().stream()
                .filter(consent -> consent.isInForce() && consent.permission().equals(Move.sharingWith(to)))
                .map(Consent::consentId)
                .findFirst();
        return new Move(UUID.randomUUID(), to, on, now, sharing.orElse(null), sharing.isPresent() ? now : null);
    }

    LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
