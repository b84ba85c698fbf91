package dk.overgang.referral.stays;

import dk.overgang.access.log.AuditContext;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.Kept;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.StayEvent;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.stays.domain.HospitalNotice;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/// Folds a notice into its citizen, in one write with what it changed, if the law allows it to be kept at all.
@Service
public class StayKeeping {

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Programmes programmes;
    private final NoticeDoubts doubts;
    private final Clock clock;

    StayKeeping(
            AggregateStore<Citizen> citizens,
            CitizenDirectory directory,
            Programmes programmes,
            NoticeDoubts doubts,
            Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.programmes = programmes;
        this.doubts = doubts;
        this.clock = clock;
    }

    /// @param person the CPR number of the message; it may belong to nobody here
    /// @param notice the notice as it is kept of the citizen with that id
    @RetriedOnConflict
    public Kept keep(String municipality, String person, Function<UUID, HospitalNotice> notice) {
        return find(municipality, person)
                .map(citizen -> keep(citizen, notice.apply(citizen.id())))
                .orElse(Kept.NOT_ALLOWED);
    }

    private Optional<Stored<Citizen>> find(String municipality, String person) {
        return Cpr.read(person, DanishDay.of(clock.instant()))
                .flatMap(cpr -> directory.find(municipality, cpr))
                .map(found -> {
                    AuditContext.at(found.id());
                    return found;
                });
    }

    private Kept keep(Stored<Citizen> stored, HospitalNotice notice) {
        var before = stored.state();
        if (before.hospital().knows(notice.messageKey())) {
            return Kept.KNOWN;
        }
        if (!before.mayKeep(notice, programmes)) {
            return Kept.NOT_ALLOWED;
        }
        doubts.countMissing(before.hospital().missingBefore(notice).size());
        var now = clock.instant();
        var after = before.with(notice).noting(now);
        var facts = StayFacts.of(StayEvent.between(before, after), after, now);
        citizens.update(stored, after, facts, Trigger.asked());
        return Kept.KEPT;
    }
}
