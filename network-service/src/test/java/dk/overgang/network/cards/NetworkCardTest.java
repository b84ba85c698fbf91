package dk.overgang.network.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.network.cards.NetworkCard.Place;
import dk.overgang.network.cards.NetworkCard.Sector;
import dk.overgang.network.cards.NetworkCard.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The drawing itself (F-52): the same card is the same drawing, and everybody can read it.
class NetworkCardTest {

    private static final List<String> LEGEND =
            List.of("foreslået", "kontaktet", "afprøves", "har sagt ja", "har taget over", "afsluttet");

    private static final List<String> SECTORS =
            List.of("Private relationer", "Civilsamfund og fællesskaber", "Fagpersoner og behandling", "Myndigheder");

    /// WCAG 2.2, 1.4.3.
    private static final double READABLE = 4.5;

    static Stream<String> goldenCards() {
        return Stream.of("empty", "one", "six", "full", "names");
    }

    /// The drawings in `cards/` were looked at as pictures. After an intended change put the ones in `target/cards`
    /// in their place, and look at them again.
    @ParameterizedTest
    @MethodSource("goldenCards")
    void the_same_card_is_the_same_drawing(String name) throws IOException {
        var drawn = golden(name).svg();
        var kept = Files.createDirectories(Path.of("target", "cards")).resolve(name + ".svg");
        var _ = Files.writeString(kept, drawn);

        assertThat(drawn).isEqualTo(resource("/cards/" + name + ".svg"));
    }

    @Test
    void it_says_in_words_what_it_shows() throws Exception {
        var svg = parsed(golden("six")).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("lang")).isEqualTo("da");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("card-title card-description");
        assertThat(byId(svg, "title", "card-title")).isEqualTo("Netværkskort");
        assertThat(byId(svg, "desc", "card-description")).isEqualTo("Alt på kortet i ord.");
    }

    @Test
    void it_loads_nothing_and_runs_nothing() {
        assertThat(golden("names").svg())
                .doesNotContainPattern("<script|<style|<image|<use|href|url\\(|onload|@import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1a1a1a", "#4a4f57"})
    void text_can_be_read_on_white(String ink) {
        assertThat(List.of(CardDrawing.INK, CardDrawing.QUIET_INK)).contains(ink);
        assertThat(contrast(ink, CardDrawing.PAPER)).isGreaterThanOrEqualTo(READABLE);
    }

    @ParameterizedTest
    @EnumSource
    void every_stage_can_be_read_on_white_and_is_known_without_its_colour(Stage stage) {
        var look = CardDrawing.Look.of(stage);

        assertThat(contrast(look.colour(), CardDrawing.PAPER)).isGreaterThanOrEqualTo(READABLE);
        assertThat(Stream.of(Stage.values())
                        .map(CardDrawing.Look::of)
                        .filter(other ->
                                other.line() == look.line() && other.dashes().equals(look.dashes())))
                .containsExactly(look);
    }

    @Test
    void the_contrast_is_computed_as_wcag_says() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#ffffff", "#ffffff")).isEqualTo(1);
        assertThat(contrast("#777777", "#ffffff")).isLessThan(READABLE);
    }

    /// Every text on the card stands in a colour that was checked.
    @ParameterizedTest
    @MethodSource("goldenCards")
    void no_text_is_written_in_another_colour(String name) {
        var readable = Stream.concat(
                        Stream.of(CardDrawing.INK, CardDrawing.QUIET_INK, CardDrawing.PAPER),
                        Stream.of(Stage.values())
                                .map(stage -> CardDrawing.Look.of(stage).colour()))
                .toList();

        assertThat(Pattern.compile("<text[^>]* fill=\"([^\"]*)\"")
                        .matcher(golden(name).svg())
                        .results())
                .extracting(found -> found.group(1))
                .isNotEmpty()
                .allMatch(readable::contains);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 6, 11, 12, 18, 24})
    void nobody_stands_on_anybody_wherever_they_belong(int people) {
        for (var spread : List.of(1, 2, 4)) {
            for (var rings : List.of(1, 2, 3)) {
                assertClear(CardLayout.of(card(spread(people, spread, rings))), people);
            }
        }
    }

    /// A4 across, less its margins, is 277 mm. The small letters have 14 units; on a sheet of paper they should be 2
    /// mm,
    /// and are less only where all twenty-four belong to one or two sectors.
    @ParameterizedTest
    @CsvSource({"4, 2.4", "2, 1.9", "1, 1.4"})
    void a_card_of_twenty_four_can_still_be_read_on_a_sheet_of_paper(int sectors, double millimetres) throws Exception {
        var width = Integer.parseInt(
                parsed(card(spread(24, sectors, 3))).getDocumentElement().getAttribute("width"));

        assertThat(277.0 / width * BoxText.SMALL_FONT).isGreaterThan(millimetres);
    }

    @Test
    void the_nearer_stand_nearer_as_long_as_there_is_room() {
        var layout = CardLayout.of(card(spread(6, 2, 3)));

        assertThat(layout.boxes())
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.place().ring(), other.place().ring()));
        var far = layout.boxes().stream()
                .mapToDouble(box -> distance(layout, box))
                .toArray();
        assertThat(far[0]).isLessThan(far[2]);
        assertThat(far[2]).isLessThan(far[4]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bo & <Ærø> \"Åse\" 'Øl'",
                "محمد عبد الله بن عبد الرحمن الأندلسي الطويل جدا",
                "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewaren",
                "Anne-Marie Østergaard-Christensen von Münchhausen til Store Ravnsborg og Omegn",
                "田中さくら子山本花子鈴木一郎高橋",
                "e\u0301e\u0301e\u0301 👩‍👧",
                "   ",
                "a\u202Eb\u2066c",
                "\uFFFF\u0085"
            })
    void every_name_is_written_within_its_box(String name) throws Exception {
        var box = BoxText.of(new Place(name, "Bror eller søster", "har taget over", Stage.CARRIES, 0));

        assertThat(box.heading()).hasSizeBetween(1, 2);
        assertThat(box.heading())
                .allSatisfy(line -> assertThat(BoxText.width(line, BoxText.FONT))
                        .isLessThanOrEqualTo(BoxText.WIDTH - BoxText.INDENT));
        var drawn = parsed(card(List.of(
                List.of(new Place(name, "Ven", "har sagt ja", Stage.AGREED, 0)), List.of(), List.of(), List.of())));
        var texts = drawn.getElementsByTagName("text");
        assertThat(IntStream.range(0, texts.getLength())
                        .mapToObj(i -> texts.item(i).getTextContent()))
                .contains(box.heading().getFirst())
                .noneMatch(text -> text.contains("\u202E") || text.contains("\u2066"));
    }

    @Test
    void a_name_keeps_its_signs_and_a_long_one_is_cut_where_it_can_be_seen() {
        assertThat(heading("Bo & <Ærø>")).containsExactly("Bo & <Ærø>");
        assertThat(golden("names").svg()).contains("Bo &amp; &lt;Ærø&gt;");
        assertThat(heading("Anne-Marie Østergaard-Christensen af Ravnsborg og Omegn")
                        .getLast())
                .endsWith("…");
        assertThat(heading("Karen Sørensen")).containsExactly("Karen Sørensen");
    }

    @Test
    void who_has_no_name_to_show_is_called_by_the_relation() {
        var box = BoxText.of(new Place(null, "Familie", "foreslået", Stage.IDEA, 0));

        assertThat(box.heading()).containsExactly("Familie");
        assertThat(box.below()).containsExactly("foreslået");
    }

    @Test
    void a_card_that_lacks_a_part_is_none() {
        assertThatThrownBy(() -> new NetworkCard("da", "", "", "", "", List.of(), List.of(), LEGEND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertClear(CardLayout layout, int people) {
        var boxes = layout.boxes();
        assertThat(boxes).hasSize(people);
        for (var i = 0; i < people; i++) {
            var one = boxes.get(i);
            assertThat(Math.hypot(
                            Math.max(0, Math.abs(one.x()) - BoxText.WIDTH / 2.0),
                            Math.max(0, Math.abs(one.y()) - one.text().height() / 2.0)))
                    .isGreaterThan(CardLayout.CENTRE);
            for (var other : boxes.subList(i + 1, people)) {
                assertThat(overlap(one, other)).as("%s and %s", one, other).isFalse();
            }
        }
    }

    private static boolean overlap(CardLayout.Box one, CardLayout.Box other) {
        return one.left() < other.left() + BoxText.WIDTH
                && other.left() < one.left() + BoxText.WIDTH
                && one.top() < other.top() + other.text().height()
                && other.top() < one.top() + one.text().height();
    }

    private static double distance(CardLayout layout, CardLayout.Box box) {
        return Math.hypot(box.x() / (double) layout.width(), box.y() / (double) layout.height());
    }

    private static List<String> heading(String name) {
        return BoxText.of(new Place(name, "Ven", "har sagt ja", Stage.AGREED, 0))
                .heading();
    }

    private static NetworkCard golden(String name) {
        return switch (name) {
            case "empty" -> card(spread(0, 4, 3));
            case "one" -> card(spread(1, 4, 3));
            case "six" ->
                card(List.of(
                        List.of(new Place("Karen Sørensen", "Bror eller søster", "har taget over", Stage.CARRIES, 0)),
                        List.of(
                                new Place("Kreativt værksted", "Forening", "har taget over", Stage.CARRIES, 1),
                                new Place("Værestedet Åen", "Værested", "afprøvet", Stage.PAST, 2)),
                        List.of(
                                new Place("Ambulatoriet", "Klinik eller ambulatorium", "afprøves", Stage.TRYING, 0),
                                new Place(null, "Støtte-medarbejder", "foreslået", Stage.IDEA, 1)),
                        List.of(new Place("Jobcenter Ø", "Jobcenter", "har sagt ja", Stage.AGREED, 2))));
            case "full" -> card(spread(24, 4, 3));
            default ->
                card(List.of(
                        List.of(new Place("Bo & <Ærø>", "Ven", "kontaktet", Stage.ASKED, 0)),
                        List.of(new Place("محمد عبد الله", "Frivillig", "har sagt ja", Stage.AGREED, 1)),
                        List.of(new Place(
                                "Anne-Marie Østergaard-Christensen af Ravnsborg og Omegn",
                                "Kontaktperson",
                                "har taget over",
                                Stage.CARRIES,
                                0)),
                        List.of(new Place("שרה לוי", "Myndighedsrådgiver", "afprøves", Stage.TRYING, 2))));
        };
    }

    /// So many people, over so many sectors and rings.
    private static List<List<Place>> spread(int people, int sectors, int rings) {
        var stages = Stage.values();
        return IntStream.range(0, 4)
                .mapToObj(sector -> IntStream.range(0, people)
                        .filter(i -> i % sectors == sector)
                        .mapToObj(i -> new Place(
                                "Person nummer " + (i + 1),
                                "Kontaktperson",
                                LEGEND.get(i % stages.length),
                                stages[i % stages.length],
                                i / sectors % rings))
                        .toList())
                .toList();
    }

    private static NetworkCard card(List<List<Place>> places) {
        return new NetworkCard(
                "da",
                "Netværkskort",
                "Alt på kortet i ord.",
                "Som det ser ud 15. juli 2026",
                "Borgeren",
                IntStream.range(0, 4)
                        .mapToObj(i -> new Sector(SECTORS.get(i), places.get(i)))
                        .toList(),
                List.of("tæt", "midt imellem", "længere væk"),
                LEGEND);
    }

    private static Document parsed(NetworkCard card) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(card.svg().getBytes(UTF_8)));
    }

    private static String byId(Element svg, String name, String id) {
        var found = (Element) svg.getElementsByTagName(name).item(0);
        assertThat(found.getAttribute("id")).isEqualTo(id);
        return found.getTextContent();
    }

    private static String resource(String name) throws IOException {
        try (var file = NetworkCardTest.class.getResourceAsStream(name)) {
            return file == null ? "(no such file: " + name + ")" : new String(file.readAllBytes(), UTF_8);
        }
    }

    /// The contrast ratio of WCAG.
    private static double contrast(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
