package dk.overgang.course.checklists.domain;

import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.PhaseChange.CarriedOver;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people do with the checklist of a course.
public sealed interface ChecklistCommand {

    Signed signed();

    /// Who does it, and when.
    ///
    /// @param by the subject of the token
    /// @param today in Denmark
    record Signed(String by, Instant at, LocalDate today) {}

    /// The item is so since that day.
    ///
    /// @param reason why it is not relevant; null otherwise
    record NoteItem(
            String item,
            State state,
            LocalDate on,
            @Nullable String reason,
            Signed signed) implements ChecklistCommand {}

    /// Somebody else sees to the item.
    record SetOwner(String item, Owner owner, Signed signed) implements ChecklistCommand {}

    /// The phase change was talked through. A second record for the same boundary corrects the first.
    record RecordPhaseChange(
            int boundary,
            LocalDate on,
            boolean toldToCitizen,
            List<CarriedOver> carriedOver,
            @Nullable EncryptedText words,
            @Nullable LocalDate beganInPractice,
            Signed signed)
            implements ChecklistCommand {

        public RecordPhaseChange {
            carriedOver = List.copyOf(carriedOver);
        }
    }
}
