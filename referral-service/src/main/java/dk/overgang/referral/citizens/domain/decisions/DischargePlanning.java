package dk.overgang.referral.citizens.domain.decisions;

import static java.util.Comparator.comparing;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.discharges.domain.DischargeRefusal.DateOutOfRange;
import dk.overgang.referral.discharges.domain.DischargeRefusal.NotInHospital;
import dk.overgang.referral.discharges.domain.DischargeRefusal.NothingReported;
import dk.overgang.referral.discharges.domain.ExpectedDischarge;
import dk.overgang.referral.discharges.domain.ExpectedDischarge.Source;
import dk.overgang.referral.discharges.domain.ReportedDischarge;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The expected discharge of a citizen who is in hospital and is referred or served here, so that contact comes
/// before the discharge (R-050, F-04).
///
/// @param leavesWard which types of transition begin in a ward
public record DischargePlanning(Citizen citizen, Predicate<String> leavesWard) {

    private static final int YEARS_AHEAD = 2;

    public Optional<Stay> stay() {
        return citizen.isCaredFor() ? citizen.hospital().current() : Optional.empty();
    }

    /// The stay from which a ward referred: it may speak of that one, and learns of no later one.
    public Optional<Stay> stayBehind(Referral referral) {
        return stay().filter(_ -> leadsOut(referral))
                .filter(stay -> stay.from() == null || !stay.from().isAfter(referral.receivedAt()));
    }

    public Optional<ExpectedDischarge> expected() {
        return stay().map(stay -> reported(stay)
                .map(reported -> ExpectedDischarge.of(stay, Optional.of(reported.on()), Source.TOLD))
                .orElseGet(() -> ExpectedDischarge.of(stay, planned(stay), Source.REFERRAL)));
    }

    /// Notes the expected day of a stay; the day reported last counts.
    ///
    /// @param stay none: there is no stay of which the caller may report
    public Decision<Citizen> report(Optional<Stay> stay, LocalDate on, Instant now, String by) {
        var today = DanishDay.of(now);
        var latest = today.plusYears(YEARS_AHEAD);
        if (on.isBefore(today) || on.isAfter(latest)) {
            return Decision.refused(new DateOutOfRange(today, latest));
        }
        return stay.map(open -> reported(new ReportedDischarge(open.id(), on, now, by)))
                .orElseGet(() -> Decision.refused(new NotInHospital()));
    }

    /// What the referral said counts again.
    public Decision<Citizen> takeBack(Optional<Stay> stay) {
        if (stay.isEmpty()) {
            return Decision.refused(new NotInHospital());
        }
        return reported(stay.get())
                .map(reported -> Decision.changed(citizen.with(citizen.ahead().without(reported.stayId()))))
                .orElseGet(() -> Decision.refused(new NothingReported()));
    }

    private Decision<Citizen> reported(ReportedDischarge reported) {
        return Decision.changed(citizen.with(citizen.ahead().with(reported)));
    }

    /// A stay that was joined to another takes along what was told of it.
    private Optional<ReportedDischarge> reported(Stay stay) {
        var all = citizen.ahead().discharges();
        return all.stream()
                .filter(reported -> reported.stayId().equals(stay.id()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(reported -> stay.isMadeOf(reported.stayId()) && isJoined(reported))
                        .max(comparing(ReportedDischarge::at)));
    }

    private boolean isJoined(ReportedDischarge reported) {
        return citizen.hospital().stays().stream().noneMatch(stay -> stay.id().equals(reported.stayId()));
    }

    /// A day before the admission is that of an earlier stay.
    private Optional<LocalDate> planned(Stay stay) {
        return citizen.referrals().reversed().stream()
                .filter(this::leadsOut)
                .flatMap(referral -> Stream.ofNullable(referral.transition().expectedOn()))
                .filter(on -> stay.from() == null || !on.isBefore(DanishDay.of(stay.from())))
                .findFirst();
    }

    private boolean leadsOut(Referral referral) {
        return citizen.isCurrent(referral)
                && leavesWard.test(referral.transition().type());
    }
}
