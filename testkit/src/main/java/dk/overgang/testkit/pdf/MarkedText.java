package dk.overgang.testkit.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The texts of one page by the numbers under which the document's structure names them, and the text that is
/// neither named by it nor marked as decoration, which no screen reader would know what to do with.
final class MarkedText extends PDFMarkedContentExtractor {

    private record Mark(boolean decoration, OptionalInt number) {}

    /// A piece of text on one line of the paper.
    ///
    /// @param line how far down the page, in points
    record Piece(StringBuilder text, float line) {}

    private final Deque<Mark> open = new ArrayDeque<>();
    private final Map<Integer, Piece> pieces = new HashMap<>();
    private final StringBuilder unmarked = new StringBuilder();

    Optional<Piece> piece(int number) {
        return Optional.ofNullable(pieces.get(number));
    }

    private Piece piece(int number, float line) {
        return pieces.computeIfAbsent(number, _ -> new Piece(new StringBuilder(), line));
    }

    String unmarked() {
        return unmarked.toString();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        var number = properties != null && properties.containsKey(COSName.MCID)
                ? OptionalInt.of(properties.getInt(COSName.MCID))
                : OptionalInt.empty();
        open.push(new Mark(tag.equals(COSName.ARTIFACT), number));
    }

    @Override
    public void endMarkedContentSequence() {
        var _ = open.pop();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (open.stream().anyMatch(Mark::decoration)) {
            return;
        }
        var number = open.stream()
                .map(Mark::number)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        var into =
                number.isPresent() ? piece(number.getAsInt(), text.getYDirAdj()).text() : unmarked;
        var _ = into.append(text.getUnicode());
    }
}
