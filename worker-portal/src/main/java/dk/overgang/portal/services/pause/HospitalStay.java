package dk.overgang.portal.services.pause;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stay of a citizen with the notices that it follows from, the first one first.
///
/// @param kind `INPATIENT` or `ACUTE`
/// @param state `ACUTE`, `ADMITTED`, `ON_LEAVE`, `DISCHARGED`, `DECEASED` or `CANCELLED`
/// @param contradictions what about it cannot all be true
public record HospitalStay(
        UUID stayId,
        String kind,
        String state,
        @Nullable Instant from,
        @Nullable Instant to,
        String hospital,
        @Nullable String hospitalName,
        List<String> contradictions,
        long missingNotices,
        List<Notice> notices) {

    /// A notice as it was sent.
    ///
    /// @param code one of the eighteen of MedCom: `STIN`, a correction `RE_STIN`, a cancellation `AN_STIN`
    /// @param episode the admission that it belongs to; a stay may have several, as after a transfer
    /// @param registeredBy who wrote it down, where no hospital sent it
    public record Notice(
            String code,
            @Nullable UUID episode,
            Instant occurredAt,
            Instant sentAt,
            String hospital,
            @Nullable String registeredBy) {

        public boolean isChange() {
            return code.startsWith("RE_") || code.startsWith("AN_");
        }

        /// Without what it does to an earlier one.
        public String stem() {
            return isChange() ? code.substring(3) : code;
        }
    }

    public HospitalStay {
        contradictions = List.copyOf(contradictions);
        notices = List.copyOf(notices);
    }
}
