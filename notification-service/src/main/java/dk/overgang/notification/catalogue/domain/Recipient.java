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
    /// Only a step of an escalation: who covers for the worker.
    COVER
}
