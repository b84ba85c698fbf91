package dk.overgang.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dk.overgang.testkit.pdf.PdfChecks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that a screen reader reads out and that name nobody else's server.
class AccessiblePdfTest {

    private static final Locale DANISH = Locale.of("da");
    private static final DocumentFacts FACTS =
            new DocumentFacts("Din plan, æøå", DANISH, Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void a_screen_reader_reads_it_out_in_order_with_headings_lists_tables_and_pictures() {
        var pdf = PdfChecks.of(AccessiblePdf.of(letter(Letter.to("Bjørn")), FACTS));

        pdf.assertAccessible("Din plan, æøå", DANISH);
        assertThat(pdf.readingOrder())
                .containsExactly(
                        "H1 Din plan",
                        "P Kære Bjørn. Her er, hvad vi er blevet enige om.",
                        "H2 Hvad vi gør",
                        "Lbl 1.",
                        "LBody Gå en tur",
                        "Lbl 2.",
                        "LBody Ring til Åse",
                        "P Jeg vil sove om natten og spise æblegrød.",
                        "TH Hvem",
                        "TH Hvornår",
                        "TH Åse",
                        "TD kl. 10",
                        "Figure (En blå cirkel)");
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void a_part_in_another_language_says_so() {
        var english = new Letter("Bjørn", List.of(), "I want to sleep at night.", "en");

        assertThat(PdfChecks.of(AccessiblePdf.of(letter(english), FACTS)).readingOrder())
                .contains("P[en] I want to sleep at night.");
    }

    @Test
    void a_picture_of_the_caller_stands_where_the_document_shows_it() {
        var drawn =
                "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect width='90' height='30'/></svg>";

        var pdf = PdfChecks.of(AccessiblePdf.of(
                body("<h1>Kort</h1><p>Før</p><img src=\"picture:card\" alt=\"Tre personer\"/><p>Efter</p>"),
                FACTS,
                Map.of("card", drawn)));

        pdf.assertAccessible(FACTS.title(), DANISH);
        assertThat(pdf.readingOrder()).containsExactly("H1 Kort", "P Før", "Figure (Tre personer)", "P Efter");
    }

    @Test
    void the_same_content_makes_the_same_bytes_and_another_moment_others() {
        var letter = letter(Letter.to("Bjørn"));
        var later = new DocumentFacts(FACTS.title(), DANISH, FACTS.made().plusSeconds(1));

        assertThat(AccessiblePdf.of(letter, FACTS)).isEqualTo(AccessiblePdf.of(letter, FACTS));
        assertThat(AccessiblePdf.of(letter, FACTS)).isNotEqualTo(AccessiblePdf.of(letter, later));
    }

    @Test
    void a_long_text_goes_on_for_pages_and_a_long_word_stays_on_the_paper() {
        var long_ = "Jeg bor på Nørrebro og går en tur hver dag. ".repeat(400) + "\n" + "å".repeat(500);

        var pdf = PdfChecks.of(AccessiblePdf.of(letter(Letter.to("Bo").saying(long_)), FACTS));

        pdf.assertAccessible(FACTS.title(), DANISH);
        assertThat(pdf.pages()).isBetween(4, 12);
        assertThat(pdf.text().replaceAll("\\s", "")).contains("å".repeat(500));
    }

    @Test
    void letters_of_many_scripts_and_smileys_are_drawn() {
        var pdf = PdfChecks.of(AccessiblePdf.of(
                letter(Letter.to("Łukasz Đặng").saying("Ћирилица, ελληνικά, ქართული, 😀 ✓ og slut – “citat”")), FACTS));

        pdf.assertAccessible(FACTS.title(), DANISH);
        assertThat(pdf.text())
                .contains("Łukasz Đặng", "Ћирилица, ελληνικά, ქართული, 😀 ✓ og slut – “citat”")
                .doesNotContain("papir");
    }

    @Test
    void letters_that_no_font_has_are_marked_and_the_document_says_so() {
        var words = "Hun hedder 王芳, 🧑🏽‍🦱 og skriver ሰላም.\u0085\uFFFE Slut";

        var pdf = PdfChecks.of(AccessiblePdf.of(letter(Letter.to("Bo").saying(words)), FACTS));
        pdf.assertAccessible(FACTS.title(), DANISH);
        assertThat(pdf.readingOrder())
                .startsWith("H1 Din plan", "P Nogle skrifttegn kan ikke vises på dette papir. De er erstattet af [?].")
                .anyMatch(line -> line.matches("P Hun hedder \\[\\?], \\[\\?].* og skriver \\[\\?]\\.\\[\\?] Slut"));
        assertThat(pdf.text()).doesNotContain("□", "\uFFFD");
        var english = new DocumentFacts("Your plan", Locale.ENGLISH, FACTS.made());
        assertThat(PdfChecks.of(AccessiblePdf.of(letter(Letter.to("王")), english))
                        .text())
                .contains("Some characters cannot be shown on this paper.");
    }

    /// "Ahmad lives in Aarhus, telephone 20 12 34 56" and "my sister (Maryam) helps me".
    @Test
    void arabic_is_joined_set_from_right_to_left_and_read_out_as_it_was_written() {
        var arabic = "أحمد يسكن في Aarhus منذ 2019 (مع أخته).";
        var content = """
                <h1>Plan</h1><p>%s</p><p>Min søster hedder مريم 25 أحمد og bor i Aarhus.</p>
                <ul><li>%s</li><li>Åse</li><li>مريم</li></ul><ol><li>أحمد</li><li>Bo</li></ol>
                <p>Ring til <span dir="auto">مريم في Aarhus</span>: <span dir="ltr">20 12 34 56</span></p>
                <table><tr><th>Hvem</th><td>مريم</td><td>Åse</td></tr></table>
                """.formatted(arabic, "أختي مريم تساعدني ".repeat(12).strip());

        var pdf = PdfChecks.of(AccessiblePdf.of(body(content), FACTS));
        pdf.writePictures(Path.of("target", "pictures"), "arabic");

        pdf.assertAccessible(FACTS.title(), DANISH);
        assertThat(pdf.readingOrder())
                .containsExactly(
                        "H1 Plan",
                        "P " + arabic,
                        "P Min søster hedder مريم 25 أحمد og bor i Aarhus.",
                        "LBody " + "أختي مريم تساعدني ".repeat(12).strip(),
                        "LBody Åse",
                        "LBody مريم",
                        "Lbl 1.",
                        "LBody أحمد",
                        "Lbl 2.",
                        "LBody Bo",
                        "P Ring til مريم في Aarhus: 20 12 34 56",
                        "TH Hvem",
                        "TD مريم",
                        "TD Åse");
    }

    /// Where ink is: a line from right to left begins at the right edge, and the first of two words stands to the
    /// right of the second.
    @Test
    void a_line_in_arabic_stands_at_the_right_edge_and_a_danish_one_at_the_left() {
        var arabic = PdfChecks.of(AccessiblePdf.of(body("<h1>.</h1><p>مريم</p>"), FACTS))
                .picture(0);
        var danish = PdfChecks.of(AccessiblePdf.of(body("<h1>.</h1><p>Mary</p>"), FACTS))
                .picture(0);

        assertThat(columnsWithInk(arabic).average().orElseThrow()).isGreaterThan(arabic.getWidth() * 0.8);
        assertThat(columnsWithInk(danish).average().orElseThrow()).isLessThan(danish.getWidth() * 0.2);
    }

    /// Below the heading, above the number of the page.
    private static IntStream columnsWithInk(BufferedImage page) {
        var from = page.getHeight() / 9;
        return IntStream.range(0, page.getWidth())
                .filter(x ->
                        IntStream.range(from, page.getHeight() / 3).anyMatch(y -> (page.getRGB(x, y) & 0xFF) < 128));
    }

    @Test
    void a_document_in_arabic_makes_the_same_bytes_again() {
        var letter = letter(Letter.to("مريم"));

        assertThat(AccessiblePdf.of(letter, FACTS)).isEqualTo(AccessiblePdf.of(letter, FACTS));
    }

    /// A13, A19
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>x</h1><img src=\"SERVER/a.png\" alt=\"a\"/>",
                "<h1>x</h1><p style=\"background-image: url(SERVER/b.png)\">b</p>",
                "<h1>x</h1><object data=\"SERVER/c.svg\" type=\"image/svg+xml\"/>",
                "<link rel=\"stylesheet\" href=\"SERVER/d.css\"/><h1>x</h1>",
                "<style>@import url(SERVER/e.css);</style><h1>x</h1>",
                "<style>@font-face { font-family: F; src: url(SERVER/f.ttf); } h1 { font-family: F; }</style><h1>x</h1>",
                "<h1>x</h1><img src=\"file:///etc/hostname\" alt=\"a\"/>",
                "<h1>x</h1><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                        + "<title>t</title><image width=\"9\" height=\"9\" xlink:href=\"SERVER/g.png\"/></svg>",
                "<h1>x</h1><svg xmlns=\"http://www.w3.org/2000/svg\"><title>t</title>"
                        + "<style>@import url(SERVER/h.css);</style><rect width=\"9\" height=\"9\"/></svg>"
            })
    void nothing_outside_of_the_document_is_asked_for(String content) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var _ = server.createContext("/", exchange -> {
            var _ = asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> AccessiblePdf.of(body(content.replace("SERVER", address)), FACTS));

            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>&x;</body></html>",
                "<html><body><h1>x</body></html>",
                "<html><body><h1>x</h1><img src=\"picture:unknown\" alt=\"a\"/></body></html>",
                "<html><body><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/></body></html>",
                ""
            })
    void what_is_no_accessible_document_is_refused(String xhtml) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> AccessiblePdf.of(xhtml, FACTS));
    }

    /// What looks like a reference in a text is a text, and a link is followed by its reader alone.
    @Test
    void a_link_and_a_text_about_a_style_are_no_references() {
        var pdf = PdfChecks.of(AccessiblePdf.of(
                body("<h1>x</h1><p>url(http://example.dk) og @import</p>"
                        + "<p><a href=\"https://www.borger.dk\" title=\"borger.dk\">Læs mere</a></p>"),
                FACTS));

        pdf.assertAccessible(FACTS.title(), DANISH);
        assertThat(pdf.text()).contains("url(http://example.dk) og @import", "Læs mere");
    }

    @Test
    void a_document_has_a_title() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new DocumentFacts(" ", DANISH, Instant.EPOCH));
    }

    /// The name of whoever it is about stands in the text alone, not in what readers show of a file.
    @Test
    void the_file_says_nothing_of_its_content_outside_of_it() {
        var bytes = AccessiblePdf.of(letter(Letter.to("Bjørnestjerne")), FACTS);

        assertThat(new String(bytes, ISO_8859_1)).startsWith("%PDF-1.").doesNotContain("Bjørnestjerne");
    }

    private static String letter(Letter letter) {
        return new Templates("letters").render("letter", DANISH, Map.of("letter", letter));
    }

    private static String body(String content) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + content + "</body></html>";
    }
}
