package dk.overgang.launcher.cli;

import dk.overgang.launcher.setup.SetupError;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.util.Map;

/// An event that `./cti hospital` can report: `discharge`, `correct-discharge`, `cancel-discharge` and so on.
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

    private static final Map<String, String> CODES = Map.of(
            "STAA", "acute", "STIN", "admit", "STOR", "leave", "SLOR", "return", "SLHJ", "discharge", "MORS", "death");

    /// @param told the name of an event, or one of MedCom's eighteen codes
    static HospitalEvent of(String told) {
        var word = told.startsWith("RE_")
                ? CORRECT + word(told.substring(3))
                : told.startsWith("AN_") ? CANCEL + word(told.substring(3)) : word(told);
        if (word.startsWith(CORRECT)) {
            return new HospitalEvent(type(word.substring(CORRECT.length())), NoticeChange.CORRECTED);
        }
        if (word.startsWith(CANCEL)) {
            return new HospitalEvent(type(word.substring(CANCEL.length())), NoticeChange.CANCELLED);
        }
        return new HospitalEvent(type(word), NoticeChange.NEW);
    }

    private static String word(String told) {
        return CODES.getOrDefault(told, told);
    }

    /// The discharge of an acute patient has a type of its own.
    HospitalEvent of(Stay stay) {
        return type == NoticeType.DISCHARGED && stay.isAcute()
                ? new HospitalEvent(NoticeType.ACUTE_ENDED, change)
                : this;
    }

    /// Whether this event belongs to the stay; otherwise it begins another one. An acute patient who is admitted
    /// stays in the same stay.
    boolean continues(Stay stay) {
        return change != NoticeChange.NEW || !type.startsAStay() || (type == NoticeType.ADMITTED && stay.isOpenAcute());
    }

    boolean mayBeTheFirst() {
        return change == NoticeChange.NEW && (type.startsAStay() || type == NoticeType.DIED);
    }

    private static NoticeType type(String word) {
        var type = TYPES.get(word);
        if (type == null) {
            throw new SetupError(
                    "A hospital does not tell '%s': use admit, leave, return, discharge, death, acute or acute-end, with correct- or cancel- before it where needed, one of MedCom's eighteen codes such as RE_STIN, or all."
                            .formatted(word));
        }
        return type;
    }
}
