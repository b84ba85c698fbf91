package dk.overgang.referral.referrals.domain.review;

/// What the authority can ask the sender of a referral for. Words rather than free text, so that nothing personal
/// slips in.
public enum Missing {
    TRANSITION_DATE,
    HOME,
    BACKGROUND,
    PRIOR_SUPPORT,
    ENROLMENT,
    CONSENT
}
