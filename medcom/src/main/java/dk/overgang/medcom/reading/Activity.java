package dk.overgang.medcom.reading;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.util.Map;
import java.util.Optional;

/// The activity codes of a hospital notification: which notice each one is (standards 1.4).
public record Activity(NoticeType type, NoticeChange change) {

    private static final Map<String, NoticeType> TYPES = Map.of(
            "admit-emergency", NoticeType.ACUTE_STARTED,
            "admit-inpatient", NoticeType.ADMITTED,
            "start-leave-inpatient", NoticeType.LEAVE_STARTED,
            "end-leave-inpatient", NoticeType.LEAVE_ENDED,
            "discharge-emergency-home", NoticeType.ACUTE_ENDED,
            "discharge-inpatient-home", NoticeType.DISCHARGED);

    static Optional<Activity> of(String code) {
        var change = code.startsWith("revise-") ? CORRECTED : code.startsWith("cancel-") ? CANCELLED : NEW;
        return Optional.ofNullable(TYPES.get(code.substring(prefix(change).length())))
                .map(type -> new Activity(type, change));
    }

    /// Death has no code: the current activity is repeated.
    public String code() {
        return prefix(change)
                + TYPES.entrySet().stream()
                        .filter(known -> known.getValue() == type)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("admit-inpatient");
    }

    private static String prefix(NoticeChange change) {
        return switch (change) {
            case NEW -> "";
            case CORRECTED -> "revise-";
            case CANCELLED -> "cancel-";
        };
    }
}
