package dk.overgang.referral.consents.domain;

import java.time.LocalDate;

/// The answer to a consent given or withdrawn: the consents as they stand then, or why they stay as they are.
public sealed interface ConsentDecision {

    record Changed(Consents after) implements ConsentDecision {}

    sealed interface Refused extends ConsentDecision {}

    record Unknown() implements Refused {}

    record NotInForce() implements Refused {}

    record DateOutside(LocalDate earliest, LocalDate latest) implements Refused {}

    /// The dead permit nothing more; what they have permitted stands as it stood.
    record NobodyToAsk() implements Refused {}
}
