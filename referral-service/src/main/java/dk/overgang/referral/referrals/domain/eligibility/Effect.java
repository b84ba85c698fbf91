package dk.overgang.referral.referrals.domain.eligibility;

/// What a rule that hits means. Only the first two stand in the way of an acceptance.
public enum Effect {
    EXCLUDES,
    REQUIRES,
    ADVISES,
    WARNS
}
