package dk.overgang.medcom.domain.notices;

/// The eighteen codes of MedCom's HospitalNotification (standards 1.4). They stand in no message and name what one
/// tells to people: in the log of messages, and on the command line.
public enum NoticeCode {
    STAA,
    RE_STAA,
    AN_STAA,
    STIN,
    RE_STIN,
    AN_STIN,
    STOR,
    RE_STOR,
    AN_STOR,
    SLOR,
    RE_SLOR,
    AN_SLOR,
    SLHJ,
    RE_SLHJ,
    AN_SLHJ,
    MORS,
    RE_MORS,
    AN_MORS;

    public static NoticeCode of(NoticeType type, NoticeChange change) {
        return valueOf(prefix(change) + stem(type));
    }

    private static String stem(NoticeType type) {
        return switch (type) {
            case ACUTE_STARTED -> "STAA";
            case ADMITTED -> "STIN";
            case LEAVE_STARTED -> "STOR";
            case LEAVE_ENDED -> "SLOR";
            case ACUTE_ENDED, DISCHARGED -> "SLHJ";
            case DIED -> "MORS";
        };
    }

    private static String prefix(NoticeChange change) {
        return switch (change) {
            case NEW -> "";
            case CORRECTED -> "RE_";
            case CANCELLED -> "AN_";
        };
    }
}
