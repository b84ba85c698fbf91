package dk.overgang.network.networks.domain;

/// The answer to the wish for a meeting with a member of the network.
public sealed interface MeetingDecision {

    record Planned(SupportNetwork after) implements MeetingDecision {}

    sealed interface Refused extends MeetingDecision {}

    /// Nobody is involved without the citizen's permission.
    record NoConsent() implements Refused {}

    /// In the contact phase nothing is handed over yet.
    record NoPlan() implements Refused {}

    record CourseEnded() implements Refused {}
}
