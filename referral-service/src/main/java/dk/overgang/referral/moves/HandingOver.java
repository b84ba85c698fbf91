package dk.overgang.referral.moves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.MovingAway;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.moves.HandoverPackage.Contents;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.intake.Background;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// Hands over what is due, found by index: makes a citizen and a referral in the new municipality, and a package.
/// Their ids follow from the move, so that a crash in between makes nothing twice.
@Component
class HandingOver implements DueWork.Work {

    static final String DUE = "circumstances.move.handoverDue";

    private static final int AT_ONCE = 50;

    private final AggregateStore<Citizen> citizens;
    private final CommandHandler<Citizen> commands;
    private final CommandHandler<HandoverPackage> packages;
    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final Clock clock;

    HandingOver(
            AggregateStore<Citizen> citizens,
            CommandHandler<Citizen> commands,
            CommandHandler<HandoverPackage> packages,
            CitizenDirectory directory,
            IdentityVault identities,
            Clock clock) {
        this.citizens = citizens;
        this.commands = commands;
        this.packages = packages;
        this.directory = directory;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return citizens.firstMoment(DUE);
    }

    /// A move that cannot be handed over keeps none of the others from their turn.
    @Override
    public void run(Instant now) {
        var due =
                query(where(DUE).gt(Instant.EPOCH).lte(now)).with(Sort.by(DUE)).limit(AT_ONCE);
        OneByOne.forEach(citizens.ids(due), id -> citizens.find(id).ifPresent(this::handOver));
    }

    private void handOver(Stored<Citizen> stored) {
        var citizen = stored.state();
        var move = citizen.circumstances().move();
        if (move == null || move.consentId() == null) {
            return;
        }
        var maySend = new MovingAway(citizen).maySend(move, DanishDay.of(clock.instant()));
        if (maySend) {
            send(citizen, move, move.consentId());
        }
        var _ = commands.onTime(stored.id(), before -> new MovingAway(before).settle(move, maySend));
    }

    private void send(Citizen citizen, Move move, UUID consentId) {
        var last = citizen.referrals().getLast();
        var referral = Referral.received(
                id(move, "referral"),
                last.programme(),
                "MUNICIPALITY",
                new Sender("municipality-" + citizen.municipality(), null),
                new Transition("CHANGE_OF_MUNICIPALITY", move.on()),
                Background.unknown(),
                clock.instant());
        var arrived = arrive(citizen, move, referral).id();
        var course = citizen.course();
        var contents = new Contents(
                last.programme(),
                last.transition().type(),
                last.isAccepted() ? last.decidedOn() : null,
                course.map(CourseView::status).orElse(null),
                course.map(CourseView::planVersion).orElse(null));
        var _ = packages.createOnTime(
                move.moveId(),
                () -> new HandoverPackage(
                        move.moveId(),
                        citizen.municipality(),
                        move.to(),
                        citizen.citizenId(),
                        consentId,
                        arrived,
                        referral.referralId(),
                        move.on(),
                        contents));
    }

    /// A person who is known there already gets one more referral. If somebody else makes the same person there at
    /// the same time, the unique index refuses this one, and the next round finds the other.
    private Stored<Citizen> arrive(Citizen citizen, Move move, Referral referral) {
        var person = identities.decrypt(citizen.identity());
        var now = clock.instant();
        return directory
                .find(move.to(), person)
                .flatMap(known -> commands.onTime(known.id(), there -> received(there, citizen, referral, now)))
                .orElseGet(() -> {
                    var id = id(move, "citizen");
                    return commands.createOnTime(
                            id,
                            () -> protectedAlike(Citizen.of(id, move.to(), identities.encrypt(person)), citizen)
                                    .receive(referral)
                                    .noting(now));
                });
    }

    private static Decision<Citizen> received(Citizen there, Citizen here, Referral referral, Instant now) {
        return there.referral(referral.referralId()).isPresent()
                ? Decision.unchanged()
                : Decision.changed(protectedAlike(there, here).receive(referral).noting(now));
    }

    /// Name and address protection goes along with the person (E28); it is not lifted by a municipality that has not
    /// heard of it.
    private static Citizen protectedAlike(Citizen there, Citizen here) {
        return here.circumstances().addressProtected()
                ? there.with(there.circumstances().withAddressProtected(true))
                : there;
    }

    private static UUID id(Move move, String what) {
        return UUID.nameUUIDFromBytes((move.moveId() + "/" + what).getBytes(UTF_8));
    }
}
