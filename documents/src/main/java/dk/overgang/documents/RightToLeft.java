package dk.overgang.documents;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts what is written from right to left into the order in which it is drawn, with its letters joined, by Unicode's
/// bidirectional algorithm (UAX #9). One object serves one document: it remembers what each drawn piece says.
final class RightToLeft implements BidiReorderer, BidiSplitterFactory {

    /// Letters by their place in the word, and joined ones; what people write are the letters behind them.
    private static final Pattern FORMS = Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFC]+");

    private static final Pattern EMBEDDING = Pattern.compile("[\\u202A-\\u202E]");

    private static final ArabicShaping JOINING = new ArabicShaping(
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    private static final ArabicShaping PARTING = new ArabicShaping(
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    private final Map<String, String> written = new HashMap<>();

    /// What was written where this is drawn; empty where that is drawn as it was written.
    Optional<String> written(String drawn) {
        return Optional.ofNullable(written.get(drawn.strip()));
    }

    /// A text from right to left within a line in the other direction, to the end of its own element: a mark of the
    /// end would be drawn.
    static String embedded(String text) {
        return '\u202B' + text;
    }

    /// Whether a text begins from right to left: its first letter with a direction has that one.
    static boolean begins(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    /// Whether anything in the document is written from right to left.
    boolean isUsed() {
        return !written.isEmpty();
    }

    /// A piece holds all that stands between two stretches in the other direction, so that numbers within it keep
    /// their place.
    @Override
    public String reorderRTLTextToLTR(String text) {
        var bidi = new Bidi();
        bidi.setPara(text, Bidi.RTL, null);
        var drawn = bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        var _ = written.put(
                drawn.strip(),
                FORMS.matcher(EMBEDDING.matcher(text).replaceAll(""))
                        .replaceAll(forms -> Normalizer.normalize(forms.group(), Normalizer.Form.NFKC)));
        return drawn;
    }

    @Override
    public String shapeText(String text) {
        return shaped(JOINING, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(PARTING, text);
    }

    private static String shaped(ArabicShaping how, String text) {
        try {
            return how.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Only a text of a fixed length cannot be shaped");
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    @Override
    public BidiSplitter createBidiSplitter() {
        return new Stretches();
    }

    /// Divides a paragraph into stretches of one direction. What is embedded in the paragraph's direction, such as
    /// several words with numbers between them, is one stretch, because the renderer sets stretches in the order in
    /// which they are written.
    private static final class Stretches implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            runs.clear();
            var bidi = new Bidi();
            bidi.setPara(paragraph, direction, null);
            var levels = paragraph.isEmpty() ? new byte[0] : bidi.getLevels();
            var start = 0;
            for (var end = 1; end <= levels.length; end++) {
                var own = directionOf(levels[end - 1], direction);
                if (end == levels.length || directionOf(levels[end], direction) != own) {
                    runs.add(new BidiTextRun(start, end - start, own));
                    start = end;
                }
            }
        }

        /// @param around of the paragraph
        private static byte directionOf(byte level, byte around) {
            if (around == RTL) {
                return level <= RTL ? RTL : LTR;
            }
            return level == LTR ? LTR : RTL;
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return Bidi.getBaseDirection(paragraph);
        }
    }
}
