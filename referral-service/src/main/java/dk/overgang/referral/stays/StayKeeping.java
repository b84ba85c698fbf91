package dk.overgang.referral.stays;

import dk.overgang.access.log.AuditContext;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.NoticeKeeping;
import dk.overgang.referral.citizens.domain.decisions.NoticeKeeping.NoLegalBasis;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.stays.domain.HospitalNotice;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/// Adds the notices that hospitals send to the history of their citizens.
@Service
public class StayKeeping {

    private final CommandHandler<Citizen> commands;
    private final CitizenDirectory directory;
    private final Programmes programmes;
    private final NoticeDoubts doubts;
    private final Clock clock;

    StayKeeping(
            CommandHandler<Citizen> commands,
            CitizenDirectory directory,
            Programmes programmes,
            NoticeDoubts doubts,
            Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.programmes = programmes;
        this.doubts = doubts;
        this.clock = clock;
    }

    /// Finds the citizen and adds the notice, if it may be kept.
    ///
    /// @param person the CPR number of the message; it may belong to nobody here
    /// @param notice the notice as it is kept of the citizen with that id
    /// @return unchanged for a notice that is known already, refused for one that may not be kept
    public Decision<Citizen> keep(String municipality, String person, Function<UUID, HospitalNotice> notice) {
        return Cpr.read(person, DanishDay.of(clock.instant()))
                .flatMap(cpr -> directory.find(municipality, cpr))
                .flatMap(citizen -> keep(citizen, notice.apply(citizen.id())))
                .orElseGet(() -> Decision.refused(new NoLegalBasis()));
    }

    private Optional<Decision<Citizen>> keep(Stored<Citizen> found, HospitalNotice notice) {
        AuditContext.at(found.id());
        var decision = commands.receive(
                found, citizen -> new NoticeKeeping(citizen, programmes, clock.instant()).keep(notice));
        decision.ifPresent(made -> {
            if (made instanceof Changed<Citizen>(var after, var _)) {
                var history = after.hospital();
                doubts.countMissing(history.missingBefore(notice).size());
                after.stays().stream()
                        .filter(stay -> !stay.contradictions().isEmpty())
                        .filter(stay -> history.of(stay).contains(notice))
                        .forEach(stay -> doubts.countContradictions(stay.contradictions()));
            }
        });
        return decision;
    }
}
