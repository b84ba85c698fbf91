package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;

/// The answer to a wish about an onward referral: the citizen as it is then, or why nothing changes.
public sealed interface OnwardDecision {

    record Changed(Citizen after) implements OnwardDecision {}

    record NoSuchReferral() implements OnwardDecision {}

    record Closed() implements OnwardDecision {}

    /// One at a time to each offer.
    record AlreadyOpen() implements OnwardDecision {}

    record TooMany() implements OnwardDecision {}

    /// Nothing has started here that something could follow.
    record NoCourse() implements OnwardDecision {}

    record BeforeLastPhase(LocalDate earliest) implements OnwardDecision {}

    /// The last phase begins later than that, by what the pause will have lasted.
    record HeldBeforeLastPhase(LocalDate earliest) implements OnwardDecision {}

    record CitizenDeceased() implements OnwardDecision {}

    record CitizenMoved() implements OnwardDecision {}

    record Faulty(List<Fault> faults) implements OnwardDecision {}
}
