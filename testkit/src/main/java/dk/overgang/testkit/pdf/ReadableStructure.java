package dk.overgang.testkit.pdf;

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

/// Reads a document's structure in the order in which a screen reader reads it out.
final class ReadableStructure {

    /// Parts of a line, not lines of their own.
    private static final Set<String> INLINE = Set.of("Span", "Link");

    /// An element that holds something itself.
    ///
    /// @param alternative the text in place of a picture
    /// @param language where it is another one than that of the element around it
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

    private final Map<COSDictionary, MarkedText> pages;
    private final List<Line> lines = new ArrayList<>();

    private ReadableStructure(Map<COSDictionary, MarkedText> pages) {
        this.pages = pages;
    }

    static List<Line> of(PDStructureNode root, Map<COSDictionary, MarkedText> pages) {
        var reading = new ReadableStructure(pages);
        for (var kid : root.getKids()) {
            if (kid instanceof PDStructureElement element) {
                reading.read(element, null);
            }
        }
        return reading.lines;
    }

    private void read(PDStructureElement element, @Nullable String around) {
        var own = element.getLanguage() == null ? around : element.getLanguage();
        var differs = Objects.equals(own, around) || element.getStructureType().equals("Document") ? null : own;
        if (element.getStructureType().equals("Figure")) {
            lines.add(
                    new Line("Figure", "", Objects.requireNonNullElse(element.getAlternateDescription(), ""), differs));
            return;
        }
        var text = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner && !INLINE.contains(inner.getStructureType())) {
                add(element, text, differs);
                read(inner, own);
            } else {
                append(text, words(kid, element));
            }
        }
        add(element, text, differs);
    }

    private void add(PDStructureElement element, StringBuilder text, @Nullable String language) {
        if (!text.isEmpty()) {
            lines.add(new Line(element.getStructureType(), text.toString().strip(), null, language));
            text.setLength(0);
        }
    }

    private String words(Object kid, PDStructureElement parent) {
        return switch (kid) {
            case Integer number -> text(parent.getPage(), number);
            case PDMarkedContentReference reference -> text(reference.getPage(), reference.getMCID());
            case PDStructureElement inline -> {
                var text = new StringBuilder();
                inline.getKids().forEach(inner -> append(text, words(inner, inline)));
                yield text.toString();
            }
            default -> "";
        };
    }

    private String text(@Nullable PDPage page, int number) {
        return page == null
                ? ""
                : Objects.requireNonNull(pages.get(page.getCOSObject())).text(number);
    }

    /// Each line on paper is a text of its own.
    private static void append(StringBuilder text, String more) {
        if (!more.isBlank()
                && !text.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && !Character.isWhitespace(more.charAt(0))) {
            var _ = text.append(' ');
        }
        var _ = text.append(more.replaceAll("\\s+", " "));
    }
}
