package dk.overgang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// The letters that the fonts have. What they lack is not drawn as a box: it is replaced by a mark, and the document
/// says so.
final class Lettering {

    /// The fonts of all documents, each regular and bold, the one that is used first first.
    static final List<Family> FAMILIES = List.of(
            Family.of("Liberation Sans", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
            Family.of("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"));

    /// Stands for letters that no font has.
    static final String MISSING = "[?]";

    /// Stands for what no text can hold.
    private static final int REPLACEMENT = 0xFFFD;

    /// Elements whose text is not drawn.
    private static final Set<String> UNSEEN = Set.of("head", "style", "title", "desc");

    /// A font, regular and bold.
    static final class Family {

        private final String name;
        private final byte[] regular;
        private final byte[] bold;
        private final CmapLookup regularLetters;
        private final CmapLookup boldLetters;

        private Family(String name, byte[] regular, byte[] bold) {
            this.name = name;
            this.regular = regular;
            this.bold = bold;
            this.regularLetters = letters(regular);
            this.boldLetters = letters(bold);
        }

        private static Family of(String name, String regular, String bold) {
            return new Family(name, Resources.bytes(regular), Resources.bytes(bold));
        }

        private static CmapLookup letters(byte[] font) {
            try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                return parsed.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String name() {
            return name;
        }

        InputStream regular() {
            return new ByteArrayInputStream(regular);
        }

        InputStream bold() {
            return new ByteArrayInputStream(bold);
        }

        private boolean has(int letter) {
            return regularLetters.getGlyphId(letter) != 0 && boldLetters.getGlyphId(letter) != 0;
        }
    }

    private boolean isIncomplete;

    private Lettering() {}

    /// Replaces what cannot be drawn, and says so below the first heading.
    static void complete(Document document, Locale language) {
        var lettering = new Lettering();
        lettering.replace(document.getDocumentElement());
        if (lettering.isIncomplete) {
            tell(document, language);
        }
    }

    private void replace(Node node) {
        for (var kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Text text) {
                text.setData(drawable(text.getData()));
            } else if (!(kid instanceof Element element && UNSEEN.contains(element.getLocalName()))) {
                replace(kid);
            }
        }
    }

    private String drawable(String text) {
        if (text.codePoints().allMatch(letter -> isDrawn(letter) && !isSilent(letter))) {
            return text;
        }
        var drawable = new StringBuilder();
        text.codePoints().filter(letter -> !isSilent(letter)).forEach(letter -> {
            if (isDrawn(letter)) {
                var _ = drawable.appendCodePoint(letter);
            } else if (!drawable.toString().endsWith(MISSING)) {
                isIncomplete = true;
                var _ = drawable.append(MISSING);
            }
        });
        return drawable.toString();
    }

    private static boolean isDrawn(int letter) {
        return Character.isWhitespace(letter)
                || (letter != REPLACEMENT && FAMILIES.stream().anyMatch(family -> family.has(letter)));
    }

    /// What only steers how others are shown: control characters, marks of direction, and the look and colour of
    /// pictograms. What joins letters or parts them is none of these.
    private static boolean isSilent(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> !Character.isWhitespace(letter);
            case Character.FORMAT -> letter != 0x200C && letter != 0x200D && letter != 0x00AD;
            default -> (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0x1F3FB && letter <= 0x1F3FF);
        };
    }

    private static void tell(Document document, Locale language) {
        var told = document.createElementNS(document.getDocumentElement().getNamespaceURI(), "p");
        told.setAttribute("class", "missing-letters");
        told.setTextContent(
                language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                        ? "Some characters cannot be shown on this paper. They are replaced by " + MISSING + "."
                        : "Nogle skrifttegn kan ikke vises på dette papir. De er erstattet af " + MISSING + ".");
        var heading = document.getElementsByTagNameNS("*", "h1").item(0);
        if (heading == null) {
            var body = document.getElementsByTagNameNS("*", "body").item(0);
            var _ = body.insertBefore(told, body.getFirstChild());
        } else {
            var _ = heading.getParentNode().insertBefore(told, heading.getNextSibling());
        }
    }
}
