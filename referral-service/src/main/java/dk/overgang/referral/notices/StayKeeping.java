package dk.overgang.referral.notices;

import dk.overgang.access.log.AuditContext;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.StayEvent;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.letters.LetterKeeping.Kept;
import dk.overgang.referral.referrals.domain.Programmes;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Folds a notice into its citizen, in one write with what it changed, if the law allows it to be kept at all.
@Service
class StayKeeping {

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

    @RetriedOnConflict
    Kept keep(IncomingNotice letter) {
        return find(letter).map(citizen -> keep(citizen, letter)).orElse(Kept.NOT_ALLOWED);
    }

    private Optional<Stored<Citizen>> find(IncomingNotice letter) {
        return Cpr.read(letter.person(), DanishDay.of(clock.instant()))
                .flatMap(cpr -> directory.find(letter.municipality(), cpr))
                .map(found -> {
                    AuditContext.at(found.id());
                    return found;
                });
    }

    private Kept keep(Stored<Citizen> stored, IncomingNotice letter) {
        var before = stored.state();
        var notice = letter.about(stored.id());
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
