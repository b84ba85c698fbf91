package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.referral.citizens.domain.Citizen;
import java.time.LocalDate;

/// The answer to a day of discharge told or taken back: the citizen as it is then, or why nothing changes.
public sealed interface DischargeDecision {

    record Changed(Citizen after) implements DischargeDecision {}

    /// No stay is open that the asking one may speak of.
    record NotInHospital() implements DischargeDecision {}

    record NothingTold() implements DischargeDecision {}

    record DateOutside(LocalDate earliest, LocalDate latest) implements DischargeDecision {}
}
