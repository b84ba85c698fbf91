package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;

/// The answer to a command: what happens now, or why it does not.
public sealed interface ReferralDecision {

    record Allowed(ReferralEvent event) implements ReferralDecision {}

    sealed interface Refused extends ReferralDecision {}

    record AlreadyDecided() implements Refused {}

    record NotAssessed() implements Refused {}

    record NotEligible() implements Refused {}

    /// Advice against was given, and nobody said why it is not followed.
    record ReasonMissing() implements Refused {}

    /// A rule of the data does not allow something that was said.
    record Faulty(List<Fault> faults) implements Refused {}

    record NotWaiting() implements Refused {}

    /// Who has moved in waits no more.
    record AlreadyStarted() implements Refused {}

    /// One active course per citizen (E27).
    record AlreadyServed() implements Refused {}

    record CitizenDeceased() implements Refused {}

    record CitizenMoved() implements Refused {}

    /// The citizen has taken back the consent to take part, and given no new one (E25).
    record DeclinedByCitizen() implements Refused {}
}
