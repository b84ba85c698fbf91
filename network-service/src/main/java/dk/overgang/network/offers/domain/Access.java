package dk.overgang.network.offers.domain;

/// How one gets into an offer.
public enum Access {
    /// The citizen applies or turns up.
    CITIZEN_APPLIES,
    /// The municipality assesses the citizen onward first (visiterer videre, R-298).
    ONWARD_ASSESSMENT
}
