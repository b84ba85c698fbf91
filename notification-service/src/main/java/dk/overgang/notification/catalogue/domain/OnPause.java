package dk.overgang.notification.catalogue.domain;

/// What a pause of the course does to a reminder (E9).
public enum OnPause {
    /// It hangs on the phase clock: held while the pause is open, and planned anew when it ends.
    HOLD,
    /// It is silent: not planned while a pause is open.
    STOP,
    /// Nothing: neither held nor moved.
    STAY,
    /// It is not held, but its date moves with the plan.
    MOVE,
    /// The pause makes it, and the pause's end voids it.
    BEGIN
}
