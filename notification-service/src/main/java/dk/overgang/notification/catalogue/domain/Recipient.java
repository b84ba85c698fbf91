package dk.overgang.notification.catalogue.domain;

/// Whom a reminder is for. Who holds the role in a course is known only of the worker; the others see the
/// reminders of their role in their municipality.
public enum Recipient {
    WORKER,
    LEADER,
    AUTHORITY,
    CASEWORKERS,
    JOB_CONSULTANT,
    TEAM,
    PARTICIPANTS,
    /// Only by text message, and only with an opt-in (decision 0037).
    CITIZEN,
    /// Only a step of an escalation: who covers for the worker.
    COVER
}
