package dk.overgang.notification.channels.domain;

/// What came of trying to deliver something.
public enum Outcome {
    /// The other system has taken it.
    ACCEPTED,
    /// The other system will never take it: no such address.
    REFUSED,
    /// The other system will not take it now.
    NOT_NOW,
    /// The other system was not reached.
    UNREACHABLE,
    /// The call broke off, and the other system may have taken it.
    UNKNOWN,
    /// The other system was not called: too many calls, or too many that failed.
    HELD_BACK
}
