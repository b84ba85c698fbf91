package dk.overgang.network.offers.domain;

/// With whom one is together in an offer; also what a citizen prefers.
public enum Audience {
    /// People in the same situation as the citizen.
    SAME_SITUATION,
    /// Anybody.
    EVERYONE
}
