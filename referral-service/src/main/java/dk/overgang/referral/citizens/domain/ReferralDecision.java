package dk.overgang.referral.citizens.domain;

/// The answer to a command: what happens now, or why it does not.
public sealed interface ReferralDecision {

    record Allowed(ReferralEvent event) implements ReferralDecision {}

    sealed interface Refused extends ReferralDecision {}

    record AlreadyDecided() implements Refused {}

    record NotAssessed() implements Refused {}

    record NotEligible() implements Refused {}

    /// One active course per citizen (E27).
    record AlreadyServed() implements Refused {}

    record CitizenDeceased() implements Refused {}

    /// The citizen has taken back the consent to take part, and given no new one (E25).
    record DeclinedByCitizen() implements Refused {}
}
