package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.citizens.domain.Referral.Outcome;
import java.time.LocalDate;

/// What the authority can want of a referral.
public sealed interface ReferralCommand {

    record Assess(Outcome outcome) implements ReferralCommand {}

    record Accept(LocalDate on) implements ReferralCommand {}

    record Decline(LocalDate on) implements ReferralCommand {}
}
