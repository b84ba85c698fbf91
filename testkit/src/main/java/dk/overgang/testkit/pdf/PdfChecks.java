package dk.overgang.testkit.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A PDF document as its readers get it: what a screen reader reads out, whether it can, and what is seen on paper.
public final class PdfChecks {

    private static final int DOTS_PER_INCH = 90;

    private final byte[] bytes;
    private final List<ReadableStructure.Line> lines;
    private final List<String> faults;
    private final int pages;
    private final String title;
    private final String language;

    private PdfChecks(byte[] bytes) {
        this.bytes = bytes;
        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            var texts = texts(document);
            this.pages = document.getNumberOfPages();
            this.title = String.valueOf(document.getDocumentInformation().getTitle());
            this.language = String.valueOf(catalog.getLanguage());
            this.lines = catalog.getStructureTreeRoot() == null
                    ? List.of()
                    : ReadableStructure.of(catalog.getStructureTreeRoot(), texts, language);
            this.faults = new ArrayList<>();
            findFaults(document);
            texts.values().stream()
                    .map(MarkedText::unmarked)
                    .filter(text -> !text.isBlank())
                    .forEach(text -> faults.add("text that no tag names: " + text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PdfChecks of(byte[] pdf) {
        return new PdfChecks(pdf);
    }

    /// Fails unless the document says that it is PDF/UA-1 and is: tagged, with this title and language, each text
    /// tagged, fonts embedded, a text for each picture, headings that leave out no level.
    public void assertAccessible(String title, Locale language) {
        assertThat(faults).as("what keeps people from reading the document").isEmpty();
        assertThat(this.title).as("title").isEqualTo(title);
        assertThat(this.language).as("language").isEqualTo(language.toLanguageTag());
    }

    /// What a screen reader reads out, line by line: the kind of element, its language where that is another one
    /// than the document's, and its text; of a picture its text in parentheses.
    public List<String> readingOrder() {
        return lines.stream().map(ReadableStructure.Line::toString).toList();
    }

    /// All texts in reading order.
    public String text() {
        return String.join(
                "\n", lines.stream().map(ReadableStructure.Line::text).toList());
    }

    /// The texts in place of pictures.
    public List<String> alternatives() {
        return lines.stream()
                .filter(line -> line.type().equals("Figure"))
                .map(line -> String.valueOf(line.alternative()))
                .toList();
    }

    public int pages() {
        return pages;
    }

    /// A page as it is seen.
    ///
    /// @param page the first one is 0
    public BufferedImage picture(int page) {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes each page as a picture, for people to look at.
    ///
    /// @param name of the files, before the number of the page
    public void writePictures(Path directory, String name) {
        try {
            var _ = Files.createDirectories(directory);
            for (var page = 0; page < pages; page++) {
                var file = directory.resolve("%s-%d.png".formatted(name, page + 1));
                assertThat(ImageIO.write(picture(page), "png", file.toFile())).isTrue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<COSDictionary, MarkedText> texts(PDDocument document) throws IOException {
        var texts = new LinkedHashMap<COSDictionary, MarkedText>();
        for (var page : document.getPages()) {
            var marked = new MarkedText();
            marked.processPage(page);
            var _ = texts.put(page.getCOSObject(), marked);
        }
        return texts;
    }

    private void findFaults(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        if (catalog.getMarkInfo() == null || !catalog.getMarkInfo().isMarked()) {
            faults.add("it is not marked as tagged");
        }
        if (lines.isEmpty()) {
            faults.add("nothing in it is tagged");
        }
        if (catalog.getViewerPreferences() == null
                || !catalog.getViewerPreferences().displayDocTitle()) {
            faults.add("readers show the name of the file and not the title");
        }
        var metadata = catalog.getMetadata();
        var xmp = metadata == null ? "" : new String(metadata.toByteArray(), UTF_8);
        if (!xmp.contains("pdfuaid") || !xmp.contains(title)) {
            faults.add("its metadata do not say that it is PDF/UA, or what its title is");
        }
        for (var page : document.getPages()) {
            if (page.getStructParents() < 0) {
                faults.add("a page that the structure does not know");
            }
            findFonts(page.getResources());
        }
        findPictures();
        findHeadings();
    }

    private void findFonts(PDResources resources) throws IOException {
        for (var name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            if (!font.isEmbedded()) {
                faults.add("a font that is not embedded: " + font.getName());
            }
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                findFonts(form.getResources());
            }
        }
    }

    private void findPictures() {
        if (alternatives().stream().anyMatch(String::isBlank)) {
            faults.add("a picture without a text");
        }
    }

    private void findHeadings() {
        var levels = lines.stream()
                .map(ReadableStructure.Line::type)
                .filter(type -> type.matches("H[1-6]"))
                .map(type -> type.charAt(1) - '0')
                .toList();
        var before = 0;
        for (var level : levels) {
            if (level > before + 1) {
                faults.add("a heading of level %d after one of level %d".formatted(level, before));
            }
            before = level;
        }
        if (levels.isEmpty()) {
            faults.add("no heading");
        }
    }
}
