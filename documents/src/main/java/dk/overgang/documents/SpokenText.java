package dk.overgang.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Says of each element of a document what is written in it, where that is not what is drawn: a screen reader would
/// read letters from right to left backwards (`ActualText`, ISO 32000-1 14.9.4).
final class SpokenText {

    /// A piece of text on one line of the paper.
    ///
    /// @param line how far down the page, in points
    private record Piece(StringBuilder text, float line) {

        private static final Piece NOTHING = new Piece(new StringBuilder(), 0);
    }

    /// The drawn pieces of a page by the numbers under which the structure names them.
    private static final class Drawn extends PDFMarkedContentExtractor {

        private final Map<Integer, Piece> pieces = new HashMap<>();
        private @Nullable Integer number;

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            number = properties != null && properties.containsKey(COSName.MCID)
                    ? Integer.valueOf(properties.getInt(COSName.MCID))
                    : null;
        }

        @Override
        public void endMarkedContentSequence() {
            number = null;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (number != null) {
                var piece = pieces.computeIfAbsent(number, _ -> new Piece(new StringBuilder(), text.getYDirAdj()));
                var _ = piece.text().append(text.getUnicode());
            }
        }
    }

    private final RightToLeft order;
    private final Map<COSDictionary, Drawn> pages = new HashMap<>();

    private SpokenText(RightToLeft order) {
        this.order = order;
    }

    /// @param order by which the document was drawn
    static void addTo(PDDocument document, RightToLeft order) throws IOException {
        var spoken = new SpokenText(order);
        for (var page : document.getPages()) {
            var drawn = new Drawn();
            drawn.processPage(page);
            var _ = spoken.pages.put(page.getCOSObject(), drawn);
        }
        spoken.addTo(Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot()));
    }

    private void addTo(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (isDrawnInAnotherOrder(element)) {
                    element.setActualText(text(element).replaceAll("\\s+", " ").strip());
                } else {
                    addTo(element);
                }
            }
        }
    }

    /// Whether the element itself holds a piece that is drawn in another order than it is written.
    private boolean isDrawnInAnotherOrder(PDStructureElement element) {
        return element.getKids().stream()
                .filter(kid -> !(kid instanceof PDStructureElement))
                .anyMatch(kid ->
                        order.written(drawn(kid, element).text().toString()).isPresent());
    }

    private String text(PDStructureElement element) {
        var text = new StringBuilder();
        var line = Float.NaN;
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                var _ = text.append(text(inner));
            } else {
                var piece = drawn(kid, element);
                var drawn = piece.text().toString();
                // A new line of the paper ends a word.
                var _ = text.append(Math.abs(piece.line() - line) > 1 ? " " : "")
                        .append(order.written(drawn).orElse(drawn));
                line = piece.line();
            }
        }
        return text.toString();
    }

    private Piece drawn(Object kid, PDStructureElement parent) {
        return switch (kid) {
            case Integer number -> drawn(parent.getPage(), number);
            case PDMarkedContentReference reference -> drawn(reference.getPage(), reference.getMCID());
            default -> Piece.NOTHING;
        };
    }

    private Piece drawn(@Nullable PDPage page, int number) {
        var drawn = page == null ? null : pages.get(page.getCOSObject());
        return drawn == null ? Piece.NOTHING : drawn.pieces.getOrDefault(number, Piece.NOTHING);
    }
}
