package dk.overgang.network.cards;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines of text in a box, cut to its width. The name is cut at the end of its second line; the card's description
/// and the table beside it have it whole.
///
/// @param heading one or two lines
/// @param below the relation, where the heading is a name, and how far they have come
record BoxText(List<String> heading, List<String> below) {

    /// Of every box.
    static final int WIDTH = 212;

    static final int FONT = 16;
    static final int SMALL_FONT = 14;
    static final int LINE = 19;

    /// What the mark takes at the left, with the margins.
    static final int INDENT = 40;

    private static final int PADDING = 18;
    private static final int ROOM = WIDTH - INDENT - 8;

    /// The larger letters are bold.
    private static final double BOLD = 1.2;

    private static final String CUT = "…";

    static BoxText of(NetworkCard.Place place) {
        var heading = wrapped(place.heading());
        return new BoxText(
                heading,
                place.name() == null
                        ? List.of(cut(place.standing(), SMALL_FONT, ROOM))
                        : List.of(cut(place.relation(), SMALL_FONT, ROOM), cut(place.standing(), SMALL_FONT, ROOM)));
    }

    int height() {
        return PADDING + LINE * (heading.size() + below.size());
    }

    private static List<String> wrapped(String text) {
        var clean = Svg.plain(text).strip();
        if (width(clean, FONT) <= ROOM) {
            return List.of(clean);
        }
        var first = fitting(clean);
        return List.of(first.strip(), cut(clean.substring(first.length()).strip(), FONT, ROOM));
    }

    /// As many whole words as fit, or as many letters where the first word does not.
    private static String fitting(String text) {
        var longest = "";
        for (var end : ends(text, BreakIterator.getLineInstance(Locale.ROOT))) {
            var part = text.substring(0, end);
            if (width(part.strip(), FONT) > ROOM) {
                break;
            }
            longest = part;
        }
        return longest.isBlank() ? letters(text, FONT, ROOM) : longest;
    }

    private static String cut(String text, int font, int room) {
        var clean = Svg.plain(text).strip();
        return width(clean, font) <= room
                ? clean
                : letters(clean, font, room - width(CUT, font)).strip() + CUT;
    }

    /// As many letters as fit, and at least one.
    private static String letters(String text, int font, double room) {
        var longest = "";
        for (var end : ends(text, BreakIterator.getCharacterInstance(Locale.ROOT))) {
            var part = text.substring(0, end);
            if (!longest.isEmpty() && width(part, font) > room) {
                break;
            }
            longest = part;
        }
        return longest;
    }

    private static List<Integer> ends(String text, BreakIterator breaks) {
        breaks.setText(text);
        var ends = new ArrayList<Integer>();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        return ends;
    }

    /// An estimate that errs on the wide side: which font there will be is not known here.
    static double width(String text, int font) {
        return text.codePoints().mapToDouble(BoxText::ems).sum() * font * (font == FONT ? BOLD : 1);
    }

    private static double ems(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK || Character.getType(letter) == Character.FORMAT) {
            return 0;
        }
        if (Character.isIdeographic(letter) || letter > 0xFFFF) {
            return 1.05;
        }
        if ("iljtfrI.,:;'|!()[] -·".indexOf(letter) >= 0) {
            return 0.36;
        }
        return "mwMW@%".indexOf(letter) >= 0 ? 1.0 : Character.isUpperCase(letter) ? 0.72 : 0.6;
    }
}
