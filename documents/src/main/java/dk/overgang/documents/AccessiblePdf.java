package dk.overgang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Makes PDF documents that everybody can read, also with a screen reader (PDF/UA-1): tagged in reading order, with
/// language and title, with embedded fonts and a text for each picture.
///
/// Nothing outside of the document is loaded, and the same input makes the same bytes.
public final class AccessiblePdf {

    private static final String FAMILY = "Liberation Sans";
    private static final byte[] REGULAR = Resources.bytes("LiberationSans-Regular.ttf");
    private static final byte[] BOLD = Resources.bytes("LiberationSans-Bold.ttf");

    /// Stands for a character that the fonts do not have, for example an emoji.
    private static final String UNKNOWN_CHARACTER = "□";

    static {
        // Its messages may hold what the document says of a citizen.
        XRLog.setLoggingEnabled(false);
    }

    private AccessiblePdf() {}

    /// A document without pictures, or with pictures that stand in it as SVG elements.
    ///
    /// @param xhtml well-formed XHTML with its own `<style>`; each `<svg>` holds a `<title>` that says in words
    ///     what it shows
    /// @throws IllegalArgumentException where it is not well-formed, holds a picture without a text, or refers to
    ///     something outside of itself
    public static byte[] of(String xhtml, DocumentFacts facts) {
        return of(xhtml, facts, Map.of());
    }

    /// A document with pictures that the caller has drawn.
    ///
    /// @param pictures SVG by the name under which the document shows it: `<img src="picture:name" alt="…"/>`
    public static byte[] of(String xhtml, DocumentFacts facts, Map<String, String> pictures) {
        var document = Xhtml.complete(xhtml, facts, pictures);
        var outside = new ArrayList<String>();
        try (var pdf = new PDDocument();
                var renderer = builder(outside)
                        .withW3cDocument(document, null)
                        .usePDDocument(pdf)
                        .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            if (!outside.isEmpty()) {
                throw new IllegalArgumentException("A document holds all it shows, but this one refers to " + outside);
            }
            var made = GregorianCalendar.from(ZonedDateTime.ofInstant(facts.made(), ZoneOffset.UTC));
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.getDocumentInformation().setModificationDate(made);
            pdf.setDocumentId(digest(xhtml, facts, pictures));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(List<String> outside) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Overgang")
                .useReplacementText(UNKNOWN_CHARACTER)
                .useSVGDrawer(new BatikSVGDrawer())
                .useFont(
                        () -> new ByteArrayInputStream(REGULAR),
                        FAMILY,
                        400,
                        FontStyle.NORMAL,
                        true,
                        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG))
                .useFont(
                        () -> new ByteArrayInputStream(BOLD),
                        FAMILY,
                        700,
                        FontStyle.NORMAL,
                        true,
                        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG))
                .useExternalResourceAccessControl(
                        (uri, _) -> isRefused(uri, outside), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, _) -> isRefused(uri, outside), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private static boolean isRefused(String uri, List<String> outside) {
        outside.add(uri);
        return false;
    }

    /// In place of the time and random values that a PDF is identified with otherwise.
    private static long digest(String xhtml, DocumentFacts facts, Map<String, String> pictures) {
        try {
            var all = facts + xhtml + new TreeMap<>(pictures);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
