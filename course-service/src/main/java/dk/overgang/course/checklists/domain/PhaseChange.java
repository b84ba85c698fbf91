package dk.overgang.course.checklists.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was recorded of the change from one phase to the next (R-086, C1). The change itself comes by the date alone.
///
/// @param boundary 1 between the phases 1 and 2, 2 between the phases 2 and 3
/// @param records the first one first; the last one stands, the former ones stay readable
public record PhaseChange(int boundary, List<Talk> records) {

    /// The phase change as somebody recorded it.
    ///
    /// @param on the day of the talk with the citizen
    /// @param toldToCitizen whether the citizen was told what the change means in practice
    /// @param beganInPractice when the next phase really began; moves no date
    /// @param by the subject of the token of whoever recorded it
    public record Talk(
            LocalDate on,
            boolean toldToCitizen,
            List<CarriedOver> carriedOver,
            @Nullable EncryptedText words,
            @Nullable LocalDate beganInPractice,
            String by,
            Instant at) {

        public Talk {
            carriedOver = List.copyOf(carriedOver);
        }

        private Talk renewed(UnaryOperator<EncryptedText> anew) {
            return new Talk(
                    on, toldToCitizen, carriedOver, words == null ? null : anew.apply(words), beganInPractice, by, at);
        }
    }

    /// An item that goes into the next phase open, and who sees to it.
    public record CarriedOver(String item, Owner owner) {}

    public PhaseChange {
        records = List.copyOf(records);
    }

    public Talk standing() {
        return records.getLast();
    }

    PhaseChange with(Talk talk) {
        return new PhaseChange(
                boundary, Stream.concat(records.stream(), Stream.of(talk)).toList());
    }

    PhaseChange renewed(UnaryOperator<EncryptedText> anew) {
        return new PhaseChange(
                boundary, records.stream().map(talk -> talk.renewed(anew)).toList());
    }

    boolean names(String item) {
        return standing().carriedOver().stream()
                .anyMatch(carried -> carried.item().equals(item));
    }
}
