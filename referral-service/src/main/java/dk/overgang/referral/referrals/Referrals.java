package dk.overgang.referral.referrals;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.access.log.AuditContext;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.IdempotencyKey;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger.Asked;
import dk.overgang.referral.citizens.CitizenDecisions.Change;
import dk.overgang.referral.citizens.CitizenDecisions;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.Repeats;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.Person;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralDecision.Allowed;
import dk.overgang.referral.referrals.domain.ReferralDecision.Refused;
import dk.overgang.referral.referrals.domain.ReferralDecision;
import dk.overgang.referral.referrals.events.ReferralFacts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/// Receives referrals and carries decisions to them; the first referral of a person makes the citizen.
@Service
public class Referrals {

    /// Who asks, on which terms, and what the request is remembered by.
    record Asking(Caller caller, Terms terms, @Nullable IdempotencyKey key) {}

    private final AggregateStore<Citizen> citizens;
    private final CitizenDecisions decisions;
    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final Clock clock;

    Referrals(
            AggregateStore<Citizen> citizens,
            CitizenDecisions decisions,
            CitizenDirectory directory,
            IdentityVault identities,
            Clock clock) {
        this.citizens = citizens;
        this.decisions = decisions;
        this.directory = directory;
        this.identities = identities;
        this.clock = clock;
    }

    /// The authority reaches the referrals of its municipality, everybody else what they sent themselves.
    public Optional<Stored<Citizen>> reach(Caller caller, UUID referralId) {
        return caller.has(AUTHORITY) ? seen(caller, referralId) : sent(caller, referralId);
    }

    /// What the caller sent, wherever the citizen lives.
    Optional<Stored<Citizen>> sent(Caller caller, UUID referralId) {
        return citizens.find(query(where("referrals.referralId").is(referralId))).stream()
                .filter(citizen -> citizen.state()
                        .referral(referralId)
                        .filter(referral -> referral.sender().is(caller.subject(), caller.sor()))
                        .isPresent())
                .findFirst()
                .map(Referrals::lookedAt);
    }

    /// A status names no citizen, nor does a refusal: the access log shall.
    private static Stored<Citizen> lookedAt(Stored<Citizen> found) {
        AuditContext.at(found.id());
        AuditContext.in(found.state().municipality());
        return found;
    }

    private Optional<Stored<Citizen>> seen(Caller caller, UUID referralId) {
        var owner = directory.seenBy(caller).and("referrals.referralId").is(referralId);
        return citizens.find(query(owner)).stream().findFirst().map(Referrals::lookedAt);
    }

    /// Two first referrals of one person at once make one citizen: the loser finds it on the second try.
    @Retryable(
            includes = {OptimisticLockingFailureException.class, DuplicateKeyException.class},
            maxRetries = 10,
            delay = 5,
            multiplier = 2,
            maxDelay = 200)
    void receive(Asking asking, String municipality, Person person, Referral referral) {
        var repeated = citizens.find(query(where("referrals.referralId").is(referral.referralId()))).stream()
                .findFirst();
        if (repeated.isPresent()) {
            var _ = Repeats.isAnswered(repeated.get(), asking.key());
            return;
        }
        directory
                .find(municipality, person.cpr())
                .ifPresentOrElse(
                        known -> add(asking, known, referral), () -> insert(asking, municipality, person, referral));
    }

    private void add(Asking asking, Stored<Citizen> known, Referral referral) {
        if (!known.state().takesReferrals()) {
            throw Problem.conflict("referral:too-many");
        }
        var now = clock.instant();
        var after = known.state().receive(referral).noting(now);
        citizens.update(known, after, ReferralFacts.between(known.state(), after, now), cause(asking));
    }

    private void insert(Asking asking, String municipality, Person person, Referral referral) {
        var now = clock.instant();
        var citizen = Citizen.of(UUID.randomUUID(), municipality, identities.encrypt(person));
        var after = citizen.receive(referral).noting(now);
        var _ = citizens.insert(after.citizenId(), after, ReferralFacts.between(citizen, after, now), cause(asking));
    }

    /// Empty when done, else why not. What is wanted may depend on what is known of the citizen.
    Optional<Refused> decide(Asking asking, UUID referralId, Function<Citizen, ReferralCommand> command) {
        var reaching = new CitizenDecisions.Asking(
                () -> reach(asking.caller(), referralId).orElseThrow(Problem::notFound), asking.terms(), asking.key());
        return decisions
                .decide(
                        reaching,
                        citizen -> citizen.decide(citizen.referral(referralId).orElseThrow(), command.apply(citizen)),
                        (citizen, decision) -> change(citizen, referralId, decision))
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast);
    }

    private Optional<Change> change(Citizen before, UUID referralId, ReferralDecision decision) {
        if (decision instanceof Allowed(var event)) {
            var now = clock.instant();
            var referral = before.referral(referralId).orElseThrow();
            var after = before.evolve(referral, event).noting(now);
            return Optional.of(new Change(after, ReferralFacts.between(before, after, now)));
        }
        return Optional.empty();
    }

    private static Asked cause(Asking asking) {
        return new Asked(asking.key());
    }
}
