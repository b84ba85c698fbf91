package dk.overgang.network.offers.domain;

/// What to think of before an offer is taken up.
public enum Advice {
    /// Support is looked for in the citizen's existing network first.
    EXISTING_NETWORK_FIRST,
    /// The way in is the citizen's own wish to take part.
    THROUGH_CITIZENS_WISH,
    /// An onward referral is opened.
    OPEN_ONWARD_REFERRAL,
    /// Somebody finds out first whether the offer is still there.
    VERIFY_FIRST
}
