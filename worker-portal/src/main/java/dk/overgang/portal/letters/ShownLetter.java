package dk.overgang.portal.letters;

import dk.overgang.portal.layout.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.NoSuchMessageException;

/// A letter in words.
///
/// @param said the texts that came with it
/// @param before those that it repeats
/// @param key a new name for the next request
record ShownLetter(
        UUID id,
        UUID citizenId,
        String citizen,
        String state,
        String from,
        String about,
        String on,
        List<Text> said,
        List<Text> before,
        UUID key) {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    /// A text with who signed it; a text of a citizen's letter may be written from right to left.
    public record Text(String signed, String text) {}

    static ShownLetter of(LetterApi.Letter letter, String citizen, Words words) {
        return new ShownLetter(
                letter.letterId(),
                letter.citizenId(),
                citizen,
                letter.state(),
                letter.unitName() == null ? letter.unit() : letter.unitName(),
                letter.topic() == null || letter.topic().isBlank()
                        ? category(letter.category(), words)
                        : letter.topic(),
                moment(letter.at(), words),
                texts(letter, true, words),
                texts(letter, false, words),
                UUID.randomUUID());
    }

    public boolean isIncoming() {
        return state.equals("UNREAD") || state.equals("READ");
    }

    public boolean isUnread() {
        return state.equals("UNREAD");
    }

    private static List<Text> texts(LetterApi.Letter letter, boolean isNew, Words words) {
        return letter.segments().stream()
                .filter(segment -> segment.isNew() == isNew)
                .map(segment -> new Text(signed(segment, words), segment.text()))
                .toList();
    }

    private static String signed(LetterApi.Segment segment, Words words) {
        var parts = new ArrayList<String>();
        for (var part : new String[] {segment.name(), segment.title(), segment.phone()}) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
        parts.add(moment(segment.at(), words));
        return String.join(", ", parts);
    }

    private static String moment(Instant at, Words words) {
        var there = at.atZone(DENMARK);
        return words.text("letters.moment", words.day(LocalDate.from(there)), TIME.format(there));
    }

    /// MedCom's list may get another category.
    private static String category(String code, Words words) {
        try {
            return words.text("letters.category." + code);
        } catch (NoSuchMessageException otherCategory) {
            return code;
        }
    }
}
