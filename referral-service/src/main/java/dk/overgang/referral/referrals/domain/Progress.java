package dk.overgang.referral.referrals.domain;

/// How far a referral has come, as its sender sees it (F-09). It follows from the decision, the waiting list and
/// the course, and is never decided by itself.
public enum Progress {
    RECEIVED,
    IN_REVIEW,
    NEEDS_INFORMATION,
    WAITING,
    ACCEPTED,
    DECLINED,
    STARTED,
    ENDED
}
