package dk.overgang.referral.stays.domain;

/// Why what was told of a stay cannot all be true. The stay is shown as it most probably was, and somebody who
/// knows the citizen settles it.
public enum Contradiction {
    /// The only end that was told lies before the start. The stay is over; it counts until its start.
    END_BEFORE_START,

    /// It begins after the death that was told of: one of the two is wrong.
    STARTS_AFTER_DEATH,

    /// A person registered it and has not closed it, and the hospital's own stay at that time is over.
    NOT_CLOSED_BY_HAND,

    /// It was open when an earlier course ended, and nothing has been told of it since the citizen was referred
    /// again.
    OPEN_SINCE_EARLIER_COURSE
}
