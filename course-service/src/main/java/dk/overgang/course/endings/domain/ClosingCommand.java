package dk.overgang.course.endings.domain;

import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.endings.domain.ClosingRecord.Accepted;
import dk.overgang.course.endings.domain.ConditionAnswer.InterimActor;
import dk.overgang.course.endings.domain.ConditionAnswer.Verdict;
import dk.overgang.course.endings.domain.FormalEnding.Guests;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody does with the closing record of a course.
public sealed interface ClosingCommand {

    /// Who does it, and when.
    ///
    /// @param by the subject of the caller's token
    /// @param isLeader whether the caller has the role of a leader
    record Signed(String by, boolean isLeader, Instant at, LocalDate today) {}

    Signed signed();

    /// Answers one of the conditions.
    record AnswerCondition(
            Condition condition,
            Verdict verdict,
            @Nullable String reason,
            @Nullable EncryptedText text,
            @Nullable InterimActor interim,
            Signed signed)
            implements ClosingCommand {}

    /// Plans the formal ending, or plans it anew.
    record PlanFormalEnding(
            LocalDate on,
            String form,
            List<Guests> guests,
            @Nullable EncryptedText note,
            Signed signed) implements ClosingCommand {}

    /// The formal ending was held on that day.
    record HoldFormalEnding(LocalDate on, @Nullable EncryptedText agreed, Signed signed) implements ClosingCommand {}

    /// The results sheet is ready.
    record MakeSheet(@Nullable EncryptedText thanks, Signed signed) implements ClosingCommand {}

    /// Closes the course: one decision that names every open item.
    ///
    /// @param elsewhere what is open in the other rooms
    record Close(List<Accepted> accepted, @Nullable EncryptedText note, List<OpenItem> elsewhere, Signed signed)
            implements ClosingCommand {}
}
