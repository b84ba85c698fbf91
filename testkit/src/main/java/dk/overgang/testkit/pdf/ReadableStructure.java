package dk.overgang.testkit.pdf;

import dk.overgang.testkit.pdf.MarkedText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/// Reads a document's structure in the order in which a screen reader reads it out, and as it reads it out: what an
/// element says of itself counts more than what is drawn.
final class ReadableStructure {

    /// Parts of a line, not lines of their own.
    private static final Set<String> INLINE = Set.of("Span", "Link");

    /// An element that holds something itself.
    ///
    /// @param alternative the text in place of a picture
    /// @param language where it is another one than that of the document
    record Line(
            String type,
            String text,
            @Nullable String alternative,
            @Nullable String language) {

        @Override
        public String toString() {
            return type
                    + (language == null ? "" : "[" + language + "]")
                    + " "
                    + (alternative == null ? text : "(" + alternative + ")");
        }
    }

    /// The pieces of one element, put together as they are read.
    private static final class Reading {

        private final StringBuilder text = new StringBuilder();
        private float line = Float.NaN;

        /// A new line of the paper ends a word, unless it was divided there.
        void add(Piece piece) {
            if (!text.isEmpty() && Math.abs(piece.line() - line) > 1 && text.charAt(text.length() - 1) != '-') {
                var _ = text.append(' ');
            }
            line = piece.line();
            var _ = text.append(piece.text());
        }

        /// What is read out in place of what is drawn.
        void add(String spoken) {
            var _ = text.append(spoken);
        }

        String take() {
            var read = text.toString().replaceAll("\\s+", " ").strip();
            text.setLength(0);
            return read;
        }
    }

    private final Map<COSDictionary, MarkedText> pages;
    private final String language;
    private final List<Line> lines = new ArrayList<>();

    private ReadableStructure(Map<COSDictionary, MarkedText> pages, String language) {
        this.pages = pages;
        this.language = language;
    }

    /// The lines of a document.
    ///
    /// @param language of the document
    static List<Line> of(PDStructureNode root, Map<COSDictionary, MarkedText> pages, String language) {
        var reading = new ReadableStructure(pages, language);
        for (var kid : root.getKids()) {
            if (kid instanceof PDStructureElement element) {
                reading.read(element, language);
            }
        }
        return reading.lines;
    }

    private void read(PDStructureElement element, String around) {
        var own = element.getLanguage() == null ? around : element.getLanguage();
        if (element.getStructureType().equals("Figure")) {
            add(element, "", Objects.requireNonNullElse(element.getAlternateDescription(), ""), own);
            return;
        }
        if (element.getActualText() != null) {
            add(element, element.getActualText().strip(), null, own);
            return;
        }
        var reading = new Reading();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner && !INLINE.contains(inner.getStructureType())) {
                add(element, reading.take(), null, own);
                read(inner, own);
            } else {
                read(kid, element, reading);
            }
        }
        add(element, reading.take(), null, own);
    }

    private void add(PDStructureElement element, String text, @Nullable String alternative, String own) {
        if (!text.isEmpty() || alternative != null) {
            lines.add(new Line(element.getStructureType(), text, alternative, own.equals(language) ? null : own));
        }
    }

    private void read(Object kid, PDStructureElement parent, Reading reading) {
        switch (kid) {
            case Integer number -> read(parent.getPage(), number, reading);
            case PDMarkedContentReference reference -> read(reference.getPage(), reference.getMCID(), reading);
            case PDStructureElement inline when inline.getActualText() != null -> reading.add(inline.getActualText());
            case PDStructureElement inline -> inline.getKids().forEach(inner -> read(inner, inline, reading));
            default -> {
                // A link or a field of a form: no text.
            }
        }
    }

    private void read(@Nullable PDPage page, int number, Reading reading) {
        if (page != null) {
            Objects.requireNonNull(pages.get(page.getCOSObject())).piece(number).ifPresent(reading::add);
        }
    }
}
