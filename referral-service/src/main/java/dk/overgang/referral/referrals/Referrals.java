package dk.overgang.referral.referrals;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Problem;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Cause.Asked;
import dk.overgang.messaging.Fact;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Person;
import dk.overgang.referral.citizens.domain.Referral;
import dk.overgang.referral.citizens.domain.ReferralCommand;
import dk.overgang.referral.citizens.domain.ReferralDecision.Allowed;
import dk.overgang.referral.citizens.domain.ReferralDecision.Refused;
import dk.overgang.referral.citizens.domain.ReferralEvent;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.citizens.domain.Register;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/// Receives referrals and carries decisions to them; the first referral of a person makes the citizen.
@Service
class Referrals {

    /// Who asks, from which municipality, and under which name of the client's own.
    record Asking(
            String municipality,
            @Nullable IdempotencyKey key,
            @Nullable String ifMatch) {}

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Register register;
    private final Clock clock;

    Referrals(AggregateStore<Citizen> citizens, CitizenDirectory directory, Register register, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.register = register;
        this.clock = clock;
    }

    Optional<Stored<Citizen>> find(String municipality, UUID referralId) {
        var owner = where("municipality")
                .is(municipality)
                .and("referrals.referralId")
                .is(referralId);
        return citizens.find(query(owner)).stream().findFirst();
    }

    /// Two first referrals of one person at once make one citizen: the loser finds it on the second try.
    @Retryable(
            includes = {OptimisticLockingFailureException.class, DuplicateKeyException.class},
            maxRetries = 10,
            delay = 5,
            multiplier = 2,
            maxDelay = 200)
    void receive(Asking asking, Person person, Referral referral) {
        var repeated = find(asking.municipality(), referral.referralId());
        if (repeated.isPresent()) {
            var _ = isAnswered(repeated.get(), asking);
            return;
        }
        directory
                .find(asking.municipality(), person.cpr())
                .ifPresentOrElse(
                        known -> citizens.update(known, known.state().with(referral), List.of(), cause(asking)),
                        () -> insert(asking, person, referral));
    }

    private void insert(Asking asking, Person person, Referral referral) {
        var id = UUID.randomUUID();
        var citizen = Citizen.of(id, asking.municipality(), register.conceal(person));
        var _ = citizens.insert(id, citizen.with(referral), List.of(), cause(asking));
    }

    /// Empty when done, else why not.
    @RetriedOnConflict
    Optional<Refused> decide(Asking asking, UUID referralId, ReferralCommand command) {
        var before = find(asking.municipality(), referralId).orElseThrow(Problem::notFound);
        if (isAnswered(before, asking)) {
            return Optional.empty();
        }
        if (asking.ifMatch() != null && !asking.ifMatch().equals("\"%d\"".formatted(before.version()))) {
            throw Problem.preconditionFailed();
        }
        var referral = before.state().referral(referralId).orElseThrow();
        return switch (before.state().decide(referral, command)) {
            case Allowed(var event) -> {
                var after = before.state().evolve(referral, event);
                citizens.update(before, after, facts(after, referralId, event), cause(asking));
                yield Optional.empty();
            }
            case Refused refused -> Optional.of(refused);
        };
    }

    private List<Fact> facts(Citizen after, UUID referralId, ReferralEvent event) {
        return switch (event) {
            case ReferralAccepted _ -> {
                var data = new ReferralAcceptedV1(after.publicState(), referralId);
                yield List.of(new Fact(ReferralAcceptedV1.TYPE, clock.instant(), data));
            }
            case ReferralAssessed _, ReferralDeclined _ -> List.of();
        };
    }

    /// The same wish under the same key is answered already; another wish under it is an error of the client.
    private static boolean isAnswered(Stored<Citizen> citizen, Asking asking) {
        if (asking.key() == null) {
            return false;
        }
        var known = citizen.answered().get(asking.key().value());
        if (known != null && !known.equals(asking.key().digest())) {
            throw Problem.invalid("Idempotency-Key", "idempotency-key");
        }
        return known != null;
    }

    private static Asked cause(Asking asking) {
        return new Asked(asking.key());
    }
}
