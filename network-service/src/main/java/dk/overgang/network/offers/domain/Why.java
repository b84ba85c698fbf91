package dk.overgang.network.offers.domain;

/// Why an offer is suggested. The order of the codes is the order in which they count, behind the number of focus
/// areas that the offer has in common with what was asked for.
public enum Why {
    /// It works with a focus area of the course.
    AREA,
    /// One is there with whom the citizen prefers to be.
    PREFERENCE,
    /// It has a place in the citizen's postal district.
    SAME_POSTAL_CODE,
    /// It has a place in the citizen's town.
    SAME_TOWN,
    /// It is an ordinary community (alment fællesskab, R-317).
    ORDINARY_COMMUNITY,
    /// The citizen needs no decision of the municipality.
    CITIZEN_APPLIES,
    /// Somebody knew it to be there within the days after which offers are verified anew.
    RECENTLY_VERIFIED
}
