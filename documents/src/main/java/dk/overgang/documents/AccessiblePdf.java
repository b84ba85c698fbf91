package dk.overgang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Makes PDF documents that everybody can read, also with a screen reader (PDF/UA-1): tagged in reading order, with
/// language and title, with embedded fonts and a text for each picture.
///
/// Nothing outside of the document is loaded, and the same input makes the same bytes.
public final class AccessiblePdf {

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
        var order = new RightToLeft();
        try (var pdf = new PDDocument();
                var renderer = builder(outside, order)
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
            var id = digest(xhtml, facts, pictures);
            var drawn = saved(pdf, id);
            return order.isUsed() ? spoken(drawn, order, id) : drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument pdf, long id) throws IOException {
        pdf.setDocumentId(id);
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    /// The letters of a font are known by what they mean only after it was saved.
    private static byte[] spoken(byte[] drawn, RightToLeft order, long id) throws IOException {
        try (var pdf = Loader.loadPDF(drawn)) {
            SpokenText.addTo(pdf, order);
            return saved(pdf, id);
        }
    }

    private static PdfRendererBuilder builder(List<String> outside, RightToLeft order) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Overgang")
                .useReplacementText(Lettering.MISSING)
                .useUnicodeBidiSplitter(order)
                .useUnicodeBidiReorderer(order)
                .defaultTextDirection(TextDirection.LTR)
                .useSVGDrawer(new BatikSVGDrawer());
        for (var family : Lettering.FAMILIES) {
            var _ = builder.useFont(
                            family::regular,
                            family.name(),
                            400,
                            FontStyle.NORMAL,
                            true,
                            EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG))
                    .useFont(
                            family::bold,
                            family.name(),
                            700,
                            FontStyle.NORMAL,
                            true,
                            EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        }
        return builder.useExternalResourceAccessControl(
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
