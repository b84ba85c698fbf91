package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.referral.citizens.domain.Citizen;

/// The answer to the wish for a new assessment of need: the citizen with it, or why there is none.
public sealed interface ReassessmentDecision {

    record Opened(Citizen after) implements ReassessmentDecision {}

    /// One at a time.
    record AlreadyOpen() implements ReassessmentDecision {}

    /// Nothing has started that could be thought over.
    record NoCourse() implements ReassessmentDecision {}

    record TooMany() implements ReassessmentDecision {}

    record Deceased() implements ReassessmentDecision {}

    record Moved() implements ReassessmentDecision {}
}
