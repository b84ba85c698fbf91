package dk.overgang.referral.letters;

import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.referral.letters.domain.Letter;
import dk.overgang.referral.letters.domain.Letter.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter as the municipality's people see it. Every text is plain: markup in it is shown as it is written.
///
/// @param written by whom here; of letters that go out
/// @param settled read by whom, or acknowledged by which system
public record LetterView(
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
        List<SegmentView> segments) {

    /// One text of the thread, with its signature.
    ///
    /// @param isNew came with this letter; all others are repeated from earlier ones of the thread
    public record SegmentView(
            Instant at,
            String unit,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            boolean isNew,
            String text) {

        private static SegmentView of(Segment segment, Correspondence said) {
            var signed = segment.signature();
            return new SegmentView(
                    segment.at(),
                    segment.unit(),
                    signed == null ? null : signed.name(),
                    signed == null ? null : signed.title(),
                    signed == null ? null : signed.phone(),
                    said.isNew(segment),
                    segment.text());
        }
    }

    public static LetterView of(Letter letter, Correspondence said) {
        return of(
                letter,
                said,
                said.segments().stream()
                        .map(segment -> SegmentView.of(segment, said))
                        .toList());
    }

    /// What a list shows before anybody has opened the letter.
    static LetterView heading(Letter letter, Correspondence said) {
        return of(letter, said, List.of());
    }

    /// What a list shows of a letter that cannot be decrypted: that it is there.
    static LetterView closed(Letter letter) {
        return of(letter, null, null, List.of());
    }

    private static LetterView of(Letter letter, Correspondence said, List<SegmentView> segments) {
        return of(letter, said.topic(), nameOf(letter.unit(), said), segments);
    }

    private static LetterView of(
            Letter letter, @Nullable String topic, @Nullable String unitName, List<SegmentView> segments) {
        return new LetterView(
                letter.letterId(),
                letter.citizenId(),
                letter.thread(),
                letter.state(),
                letter.category(),
                letter.priority(),
                topic,
                letter.unit(),
                unitName,
                letter.at(),
                letter.writtenBy(),
                letter.settled(),
                segments);
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
