package dk.overgang.referral.stays.domain;

/// What a hospital can tell of a citizen; the same words stand in the plain JSON notice.
public enum NoticeType {
    ADMITTED,
    LEAVE_STARTED,
    LEAVE_ENDED,
    DISCHARGED,
    ACUTE_STARTED,
    ACUTE_ENDED,
    DIED
}
