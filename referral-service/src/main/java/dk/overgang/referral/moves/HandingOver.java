package dk.overgang.referral.moves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Hands over what is due: a citizen and a referral in the new municipality, and a package beside them. Their ids
/// follow from the move, so that a crash in between makes nothing twice; found by index, never asked for twice.
@Component
class HandingOver implements DueWork.Work {

    static final String DUE = "circumstances.move.handoverDue";

    private static final int AT_ONCE = 50;

    private final AggregateStore<Citizen> citizens;
    private final AggregateStore<HandoverPackage> packages;
    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final Moving moving;
    private final Clock clock;

    HandingOver(
            AggregateStore<Citizen> citizens,
            AggregateStore<HandoverPackage> packages,
            CitizenDirectory directory,
            IdentityVault identities,
            Moving moving,
            Clock clock) {
        this.citizens = citizens;
        this.packages = packages;
        this.directory = directory;
        this.identities = identities;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return first(1, where(DUE).gt(Instant.EPOCH)).stream()
                .flatMap(citizen ->
                        Optional.ofNullable(citizen.state().circumstances().move()).stream())
                .map(Move::at)
                .findFirst();
    }

    @Override
    public void run(Instant now) {
        first(AT_ONCE, where(DUE).gt(Instant.EPOCH).lte(now)).forEach(this::handOver);
    }

    private List<Stored<Citizen>> first(int limit, Criteria due) {
        return citizens.find(query(due).with(Sort.by(DUE)).limit(limit));
    }

    private void handOver(Stored<Citizen> stored) {
        var citizen = stored.state();
        var move = citizen.circumstances().move();
        if (move == null || move.consentId() == null) {
            return;
        }
        var mayLeave = citizen.consents()
                .on(DanishDay.of(clock.instant()))
                .find(move.consentId())
                .filter(consent -> consent.isInForce())
                .isPresent();
        if (mayLeave) {
            pack(citizen, move, move.consentId());
        }
        moving.settle(stored.id(), move, mayLeave);
    }

    private void pack(Citizen citizen, Move move, UUID consentId) {
        var last = citizen.referrals().getLast();
        var referral = Referral.received(
                id(move, "referral"),
                last.programme(),
                "MUNICIPALITY",
                new Sender("municipality-" + citizen.municipality(), null),
                new Transition("CHANGE_OF_MUNICIPALITY", move.on()),
                Background.unknown(),
                clock.instant());
        var arrived = arrive(citizen, move, referral);
        var course = citizen.course();
        var contents = new Contents(
                last.programme(),
                last.transition().type(),
                last.isAccepted() ? last.decidedOn() : null,
                course.map(CourseView::status).orElse(null),
                course.map(CourseView::planVersion).orElse(null));
        var _ = packages.insert(
                move.moveId(),
                new HandoverPackage(
                        move.moveId(),
                        citizen.municipality(),
                        move.to(),
                        citizen.citizenId(),
                        consentId,
                        arrived,
                        referral.referralId(),
                        move.on(),
                        contents),
                List.of(),
                new Trigger.Time());
    }

    /// Who is known there already gets one more referral; a lost race is met again by the next round.
    private UUID arrive(Citizen citizen, Move move, Referral referral) {
        var person = identities.decrypt(citizen.identity());
        var known = directory.find(move.to(), person.cpr());
        if (known.isEmpty()) {
            var id = id(move, "citizen");
            var arrived = Citizen.of(id, move.to(), identities.encrypt(person))
                    .receive(referral)
                    .noting(clock.instant());
            var _ = citizens.insert(id, arrived, List.of(), new Trigger.Time());
            return id;
        }
        var there = known.get();
        if (there.state().referral(referral.referralId()).isEmpty()) {
            var after = there.state().receive(referral).noting(clock.instant());
            citizens.update(there, after, List.of(), new Trigger.Time());
        }
        return there.id();
    }

    private static UUID id(Move move, String what) {
        return UUID.nameUUIDFromBytes((move.moveId() + "/" + what).getBytes(UTF_8));
    }
}
