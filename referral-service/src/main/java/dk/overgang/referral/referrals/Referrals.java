package dk.overgang.referral.referrals;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.limits.CprEnumerationGuard;
import dk.overgang.access.log.AuditContext;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.Person;
import dk.overgang.referral.referrals.domain.Receive;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// Receives referrals, finds them for those who may see them, and carries commands to them. The first referral of
/// a person makes the citizen.
@Service
public class Referrals {

    private final AggregateStore<Citizen> citizens;
    private final CommandHandler<Citizen> commands;
    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final CprEnumerationGuard guesses;
    private final Clock clock;

    Referrals(
            AggregateStore<Citizen> citizens,
            CommandHandler<Citizen> commands,
            CitizenDirectory directory,
            IdentityVault identities,
            CprEnumerationGuard guesses,
            Clock clock) {
        this.citizens = citizens;
        this.commands = commands;
        this.directory = directory;
        this.identities = identities;
        this.guesses = guesses;
        this.clock = clock;
    }

    /// The citizen of a referral. The authority reaches the referrals of its municipality, everybody else those
    /// that the caller sent.
    public Optional<Stored<Citizen>> reach(Caller caller, UUID referralId) {
        return caller.has(AUTHORITY) ? seen(caller, referralId) : sent(caller, referralId);
    }

    /// The citizen of a referral that the caller sent, in whatever municipality.
    Optional<Stored<Citizen>> sent(Caller caller, UUID referralId) {
        return find(referralId)
                .filter(citizen -> citizen.state()
                        .referral(referralId)
                        .filter(referral -> referral.sender().is(caller.subject(), caller.sor()))
                        .isPresent())
                .map(Referrals::logged);
    }

    private Optional<Stored<Citizen>> seen(Caller caller, UUID referralId) {
        var visible = directory.seenBy(caller).and("referrals.referralId").is(referralId);
        return citizens.find(query(visible)).stream().findFirst().map(Referrals::logged);
    }

    private Optional<Stored<Citizen>> find(UUID referralId) {
        return citizens.find(query(where("referrals.referralId").is(referralId))).stream()
                .findFirst();
    }

    /// Notes for the access log whom the request is about: neither its address nor a refusal names the citizen.
    private static Stored<Citizen> logged(Stored<Citizen> citizen) {
        AuditContext.at(citizen.id());
        AuditContext.in(citizen.state().municipality());
        return citizen;
    }

    /// Carries a command to a referral.
    ///
    /// @param command may depend on what is known of the citizen, who has the referral
    /// @throws Problem 404 for a referral that the caller does not reach
    public Stored<Citizen> handle(UUID referralId, CommandRequest request, Function<Citizen, ReferralCommand> command) {
        return commands.handle(
                () -> reach(request.caller(), referralId).orElseThrow(Problem::notFound),
                request,
                citizen -> noted(citizen.decide(referralId, command.apply(citizen))));
    }

    /// Adds a referral to the citizen whom the municipality knows by the person's number, or else makes the
    /// citizen; so also for a number that somebody with another name has given up. Where two first referrals of a
    /// person come at once, the second one finds the citizen whom the first one has made.
    Stored<Citizen> receive(CommandRequest request, String municipality, Person person, Receive command) {
        guesses.mustNotGuess(request.caller());
        var repeated = made(request, command);
        var isKnown =
                repeated.isPresent() || directory.find(municipality, person).isPresent();
        if (repeated.isEmpty() && tellsWhether(isKnown, request, command)) {
            guesses.count(request.caller());
        }
        try {
            return logged(
                    isKnown
                            ? add(request, municipality, person, command)
                            : make(request, municipality, person, command));
        } catch (DuplicateKeyException madeMeanwhile) {
            return logged(add(request, municipality, person, command));
        }
    }

    /// The version in an answer tells that the person is known; a version in a request asks for it, whatever the
    /// answer is. A referral that makes a citizen is ordinary work, and stands in the list of the authority. A
    /// faulty one is answered alike for everybody.
    private static boolean tellsWhether(boolean isKnown, CommandRequest request, Receive command) {
        return request.ifMatch() != null || (isKnown && command.faults().isEmpty());
    }

    private Stored<Citizen> add(CommandRequest request, String municipality, Person person, Receive command) {
        return commands.handle(
                () -> known(request, municipality, person, command)
                        .orElseThrow(() -> new OptimisticLockingFailureException("The citizen was erased meanwhile")),
                request,
                citizen -> noted(citizen.decide(command)));
    }

    /// Nobody has seen a version of a citizen who does not exist yet.
    private Stored<Citizen> make(CommandRequest request, String municipality, Person person, Receive command) {
        var id = UUID.randomUUID();
        return commands.create(id, request, () -> {
            request.mustHaveSeen(0);
            return noted(
                    Citizen.of(id, municipality, identities.encrypt(person)).decide(command));
        });
    }

    /// The citizen who has this very referral, which a request under a key may have made before, or else the
    /// person.
    private Optional<Stored<Citizen>> known(
            CommandRequest request, String municipality, Person person, Receive command) {
        return made(request, command).or(() -> directory.find(municipality, person));
    }

    private Optional<Stored<Citizen>> made(CommandRequest request, Receive command) {
        return request.key() == null
                ? Optional.empty()
                : find(command.referral().referralId());
    }

    private Decision<Citizen> noted(Decision<Citizen> decision) {
        return decision.then(citizen -> citizen.noting(clock.instant()));
    }
}
