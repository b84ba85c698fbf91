package dk.overgang.referral.consents;

import dk.overgang.access.Caller;
import dk.overgang.access.Terms;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.Repeats;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.consents.domain.ConsentDecision;
import dk.overgang.referral.consents.domain.ConsentDecision.Changed;
import dk.overgang.referral.consents.domain.Consents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Gives and takes back consents in the citizen's own document, and lets time end them.
@Service
class Consenting {

    /// Who asks about which citizen, on which terms, and what the request is remembered by.
    record Asking(
            Caller caller,
            UUID citizen,
            Terms terms,
            @Nullable IdempotencyKey key) {}

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Clock clock;

    Consenting(AggregateStore<Citizen> citizens, CitizenDirectory directory, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.clock = clock;
    }

    @RetriedOnConflict
    ConsentDecision give(Asking asking, Consent consent) {
        return decide(asking, (citizen, _) -> citizen.permit(consent));
    }

    @RetriedOnConflict
    ConsentDecision withdraw(Asking asking, UUID consentId, LocalDate on) {
        return decide(asking, (citizen, today) -> citizen.withdraw(consentId, on, today));
    }

    /// What has expired by now has ended, each on its own day.
    @RetriedOnConflict
    void passTime(UUID citizenId) {
        citizens.find(citizenId)
                .ifPresent(stored ->
                        keep(stored, stored.state(), stored.state().consents().on(today()), new Trigger.Time()));
    }

    private ConsentDecision decide(Asking asking, BiFunction<Citizen, LocalDate, ConsentDecision> command) {
        var stored = directory.shownTo(asking.caller(), asking.citizen());
        if (Repeats.isAnswered(stored, asking.key())) {
            return new Changed(stored.state().consents());
        }
        asking.terms().hold(stored.version());
        var before = stored.state();
        var now = before.with(before.consents().on(today()));
        var decision = command.apply(now, today());
        if (decision instanceof Changed(var after)) {
            keep(stored, now, after, new Asked(asking.key()));
        }
        return decision;
    }

    private void keep(Stored<Citizen> stored, Citizen now, Consents next, Trigger cause) {
        var after = now.with(next);
        var facts = ConsentV1.since(stored.state().consents(), after, clock.instant());
        citizens.update(stored, after, facts, cause);
    }

    LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
