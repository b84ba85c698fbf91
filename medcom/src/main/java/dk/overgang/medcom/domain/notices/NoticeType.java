package dk.overgang.medcom.domain.notices;

/// What a hospital can tell of a citizen; the same words stand in the plain JSON notice. What happens at one
/// moment happens in this order, so a citizen may come and go at the same minute; only what ends a stay or a leave
/// that lasts since before comes first.
public enum NoticeType {
    ACUTE_STARTED,
    ADMITTED,
    LEAVE_STARTED,
    LEAVE_ENDED,
    ACUTE_ENDED,
    DISCHARGED,
    DIED;

    public boolean startsAStay() {
        return this == ADMITTED || this == ACUTE_STARTED;
    }

    /// A stay in a ward or an acute visit; a death ends everything.
    public boolean endsAStay() {
        return this == ACUTE_ENDED || this == DISCHARGED;
    }

    /// Only somebody who lies in a ward can be told this of.
    public boolean needsAWard() {
        return this == LEAVE_STARTED || this == LEAVE_ENDED || this == DISCHARGED;
    }

    public boolean happensOnceAtMost() {
        return this != LEAVE_STARTED && this != LEAVE_ENDED;
    }
}
