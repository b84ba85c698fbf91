package dk.overgang.launcher.cli;

import dk.overgang.launcher.setup.Hindrance;
import dk.overgang.referral.stays.domain.NoticeChange;
import dk.overgang.referral.stays.domain.NoticeType;
import java.util.Map;

/// What a hospital can be made to tell: `discharge`, `correct-discharge`, `cancel-discharge` and so on.
record HospitalEvent(NoticeType type, NoticeChange change) {
    private static final Map<String, NoticeType> TYPES = Map.of(
            "admit", NoticeType.ADMITTED,
            "leave", NoticeType.LEAVE_STARTED,
            "return", NoticeType.LEAVE_ENDED,
            "discharge", NoticeType.DISCHARGED,
            "death", NoticeType.DIED,
            "acute", NoticeType.ACUTE_STARTED,
            "acute-end", NoticeType.ACUTE_ENDED);
    private static final String CORRECT = "correct-";
    private static final String CANCEL = "cancel-";

    static HospitalEvent of(String word) {
        if (word.startsWith(CORRECT)) {
            return new HospitalEvent(type(word.substring(CORRECT.length())), NoticeChange.CORRECTED);
        }
        if (word.startsWith(CANCEL)) {
            return new HospitalEvent(type(word.substring(CANCEL.length())), NoticeChange.CANCELLED);
        }
        return new HospitalEvent(type(word), NoticeChange.NEW);
    }

    /// A stay begins with it, so it says itself when.
    boolean isStart() {
        return type == NoticeType.ADMITTED || type == NoticeType.ACUTE_STARTED;
    }

    /// Otherwise it begins another stay. An acute patient who is admitted stays in the same one.
    boolean continues(Stay stay) {
        return change != NoticeChange.NEW || !isStart() || (type == NoticeType.ADMITTED && stay.isOpenAcute());
    }

    boolean mayBeTheFirst() {
        return change == NoticeChange.NEW && (isStart() || type == NoticeType.DIED);
    }

    private static NoticeType type(String word) {
        var type = TYPES.get(word);
        if (type == null) {
            throw new Hindrance(
                    "A hospital does not tell '%s': use admit, leave, return, discharge, death, acute or acute-end, with correct- or cancel- before it where needed."
                            .formatted(word));
        }
        return type;
    }
}
