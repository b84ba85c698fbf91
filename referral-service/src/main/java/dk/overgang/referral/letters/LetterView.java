package dk.overgang.referral.letters;

import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.referral.letters.Letter.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Letters as the municipality's people see them. Every text is plain: markup in it is the letters it is written with.
public final class LetterAnswers {

    private LetterAnswers() {}

    public record Page<T>(List<T> items, @Nullable String next) {}

    /// @param written by whom here; of letters that go out
    /// @param settled read by whom, or acknowledged by which system
    public record LetterAnswer(
            UUID letterId,
            UUID citizenId,
            UUID thread,
            Letter.State state,
            Category category,
            @Nullable Priority priority,
            @Nullable String topic,
            String unit,
            @Nullable String unitName,
            Instant at,
            @Nullable String written,
            @Nullable Mark settled,
            List<SegmentAnswer> segments) {

        public static LetterAnswer of(Letter letter, Correspondence said) {
            return new LetterAnswer(
                    letter.letterId(),
                    letter.citizenId(),
                    letter.thread(),
                    letter.state(),
                    letter.category(),
                    letter.priority(),
                    said.topic(),
                    letter.unit(),
                    nameOf(letter.unit(), said),
                    letter.at(),
                    letter.writtenBy(),
                    letter.settled(),
                    said.segments().stream()
                            .map(segment -> SegmentAnswer.of(segment, said))
                            .toList());
        }

        /// What a list shows before anybody has opened it.
        LetterAnswer heading() {
            return new LetterAnswer(
                    letterId, citizenId, thread, state, category, priority, topic, unit, unitName, at, written, settled,
                    List.of());
        }
    }

    /// @param isNew came with this letter; all others are repeated from earlier ones of the thread
    record SegmentAnswer(
            Instant at,
            String unit,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            boolean isNew,
            String text) {

        public static SegmentAnswer of(Segment segment, Correspondence said) {
            var signed = segment.signature();
            return new SegmentAnswer(
                    segment.at(),
                    segment.unit(),
                    signed == null ? null : signed.name(),
                    signed == null ? null : signed.title(),
                    signed == null ? null : signed.phone(),
                    said.isNew(segment),
                    segment.text());
        }
    }

    private static @Nullable String nameOf(String sor, Correspondence said) {
        return said.units().stream()
                .filter(unit -> unit.sor().equals(sor))
                .map(Unit::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
