package dk.overgang.course.endings.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.endings.domain.Heard.KindCount;
import dk.overgang.course.endings.sheet.CurveChart.MeasuredScore;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetChange;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetContacts;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetGoal;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetHandover;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetInstrument;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetItem;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetPause;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetPhase;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetSubGoals;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.testkit.pdf.PdfChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of what a course has reached: one page, whatever stands on it, that a screen reader reads out (F-33,
///
class ResultsSheetPageTest {

    private static final Locale DANISH = Locale.of("da");
    private static final Path PICTURES = Path.of("target", "sheets");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-14T08:00:00Z"), ZoneOffset.UTC);

    private static final List<String> AREAS = List.of(
            "Psykisk helbred",
            "Fysisk helbred og egenomsorg",
            "Mestring af hverdagen",
            "Netværk",
            "Arbejde",
            "Relationer",
            "Rusmidler",
            "Forpligtelser",
            "Identitet",
            "Tillid og håb");

    private final ResultsSheetPdf pdf = new ResultsSheetPdf(CLOCK);

    private PdfChecks page(ResultsSheet sheet, Locale language, String name) {
        var checks = PdfChecks.of(pdf.of(sheet, language));
        checks.writePictures(PICTURES, name);
        return checks;
    }

    @Test
    void course_a_fits_on_one_page_in_both_languages() {
        var danish = page(courseA(1, ""), DANISH, "course-a-da");
        var english = page(courseA(1, ""), Locale.ENGLISH, "course-a-en");

        danish.assertAccessible("Det har du nået", DANISH);
        english.assertAccessible("What you have reached", Locale.ENGLISH);
        assertThat(danish.pages()).isEqualTo(1);
        assertThat(english.pages()).isEqualTo(1);
        assertThat(danish.text())
                .contains(
                        "Dit forløb gik fra 2. marts 2026 til 23. december 2026.",
                        "Du har nået 4 af 5 delmål.",
                        "Du klarer 2 ting selv.");
        assertThat(english.text())
                .contains(
                        "Your course went from 2 March 2026 to 23 December 2026.",
                        "You have reached 4 of 5 smaller goals.");
    }

    /// The citizen's own goals, in the citizen's own language.
    @Test
    void a_goal_in_arabic_is_set_from_right_to_left_and_read_out_as_it_was_written() {
        var sheet = page(courseA(1, "أن أسكن بأمان وأنام 8 ساعات في Aarhus"), DANISH, "course-a-ar");

        sheet.assertAccessible("Det har du nået", DANISH);
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.readingOrder()).contains("LBody أن أسكن بأمان وأنام 8 ساعات في Aarhus: nået");
    }

    /// A screen reader reads from top to bottom, and a picture by its text before its table.
    @Test
    void it_is_read_out_in_order() {
        var order = page(courseA(1, ""), DANISH, "course-a-da").readingOrder();

        assertThat(order.stream().filter(line -> line.startsWith("H2")))
                .containsExactly("H2 Dit forløb", "H2 Dine mål", "H2 Sådan har du selv svaret", "H2 Hvem tager over");
        assertThat(order)
                .containsSubsequence(
                        "H3 Recovery-stjernen",
                        "Figure (Recovery-stjernen som stjerne: 6 områder er bedre, 4 er de samme, og 0 er blevet"
                                + " sværere. Tallene står i tabellen ved siden af.)",
                        "TH Område",
                        "TH Psykisk helbred",
                        "H3 Funktionsevne i hverdagen (SDS)",
                        "P Arbejde eller skole: 8 først og 5 senest, bedre.",
                        "H3 Mental trivsel, kort skema (SWEMWBS)",
                        "Figure (Mental trivsel, kort skema (SWEMWBS) som kurve: 17 den 10. marts 2026 og 23 den 10."
                                + " december 2026.)",
                        "H2 Hvem tager over",
                        "LBody Du klarer 2 ting selv.");
    }

    @Test
    void a_full_sheet_still_fits_on_one_page_and_says_what_it_leaves_out() {
        var goal =
                "At kunne gå ud ad døren hver dag, købe ind på Østerbro, lave æblegrød og få sovet igennem om natten, "
                        .repeat(3);
        var full = page(courseA(12, goal), DANISH, "full-da");
        var english = page(courseA(12, goal), Locale.ENGLISH, "full-en");

        full.assertAccessible("Det har du nået", DANISH);
        assertThat(full.pages()).isEqualTo(1);
        assertThat(english.pages()).isEqualTo(1);
        assertThat(full.text())
                .contains("Og 7 mål mere, som står i din plan.")
                .contains("få sovet…: nået", "Du får støtte efter forløbet fra 24. december 2026.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void an_empty_sheet_is_a_page_too(String language) {
        var nothing = new ResultsSheet(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                false,
                List.of(),
                List.of(),
                new SheetContacts(0, 0),
                List.of(),
                new SheetSubGoals(0, 0),
                List.of(),
                new SheetHandover(List.of(), List.of(), 0, null, null),
                null,
                null);

        var page = page(nothing, Locale.of(language), "empty-" + language);

        assertThat(page.pages()).isEqualTo(1);
        page.assertAccessible(language.equals("da") ? "Det har du nået" : "What you have reached", Locale.of(language));
    }

    @Test
    void a_course_that_runs_and_was_measured_once_shows_no_change() {
        var running = courseA(1, "");
        var once = new ResultsSheet(
                running.courseId(),
                running.citizenId(),
                running.from(),
                running.to(),
                false,
                running.phases().subList(0, 1),
                List.of(new SheetPause(LocalDate.parse("2026-05-20"), null)),
                running.contacts(),
                running.goals(),
                new SheetSubGoals(0, 0),
                List.of(star(false), wellbeing(1)),
                new SheetHandover(List.of(), List.of(), 2, false, null),
                null,
                null);

        var page = page(once, DANISH, "once-da");

        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.text())
                .contains("Der er pause siden 20. maj 2026.", "2 ting har ingen taget over endnu.")
                .contains("17 den 10. marts 2026.")
                .doesNotContain("Det betyder", "delmål");
        assertThat(page.alternatives()).hasSize(1);
    }

    /// What somebody wrote is never markup (A20).
    @Test
    void what_somebody_wrote_stands_as_it_is() {
        var sheet = courseA(1, "<b>ro</b> & \"fred\" ${1+1}");

        assertThat(page(sheet, DANISH, "written-da").text()).contains("<b>ro</b> & \"fred\" ${1+1}: nået");
    }

    @Test
    void every_word_is_there_in_both_languages() throws IOException {
        var danish = words("");

        assertThat(words("_en")).isEqualTo(danish);
        assertThat(danish)
                .containsAll(keys("degree.", Degree.values()))
                .containsAll(keys("meaning.", Meaning.values()))
                .containsAll(keys("direction.", Direction.values()));
    }

    private static List<String> keys(String group, Enum<?>... codes) {
        return Stream.of(codes).map(code -> "sheet." + group + code.name()).toList();
    }

    private static Set<String> words(String language) throws IOException {
        var bundle = new Properties();
        try (var file = ResultsSheetPageTest.class.getResourceAsStream(
                "/course-service-documents%s.properties".formatted(language))) {
            bundle.load(Objects.requireNonNull(file));
        }
        return bundle.stringPropertyNames();
    }

    private static ResultsSheet courseA(int goals, String text) {
        var isFull = goals > 6;
        return new ResultsSheet(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2026-12-23"),
                true,
                List.of(
                        phase(1, "2026-03-02", "2026-06-23", 17),
                        phase(2, "2026-06-24", "2026-09-23", 12),
                        phase(3, "2026-09-24", "2026-12-23", 9)),
                IntStream.range(0, isFull ? 5 : 1)
                        .mapToObj(_ -> new SheetPause(LocalDate.parse("2026-05-20"), LocalDate.parse("2026-06-10")))
                        .toList(),
                new SheetContacts(3, 3),
                IntStream.range(0, goals)
                        .mapToObj(i -> new SheetGoal(
                                text.isEmpty() ? "At bo trygt og have ro om natten" : text,
                                Degree.REACHED,
                                LocalDate.parse("2026-12-22")))
                        .toList(),
                new SheetSubGoals(4, 5),
                isFull
                        ? List.of(star(true), functioning(), wellbeing(3), who5())
                        : List.of(star(true), functioning(), wellbeing(2)),
                new SheetHandover(
                        List.of(
                                new KindCount("BODY", 1),
                                new KindCount("CITIZEN", 2),
                                new KindCount("MEMBER", 3),
                                new KindCount("NEWCOMER", 1)),
                        isFull
                                ? List.of(new KindCount("PRIVATE", 1), new KindCount("PROFESSIONAL", 2))
                                : List.of(new KindCount("PRIVATE", 1)),
                        isFull ? 1 : 0,
                        true,
                        LocalDate.parse("2026-12-24")),
                LocalDate.parse("2026-12-16"),
                isFull
                        ? "Tak for denne tid. Du har kæmpet for det, og det er lykkedes. ".repeat(4)
                        : "Tak, Anna. Du har kæmpet for din ro, og det er lykkedes.");
    }

    private static SheetPhase phase(int number, String from, String to, int contacts) {
        return new SheetPhase(number, LocalDate.parse(from), LocalDate.parse(to), contacts);
    }

    private static SheetInstrument star(boolean twice) {
        int[] first = {4, 4, 3, 2, 2, 4, 8, 5, 3, 3};
        int[] latest = twice ? new int[] {5, 4, 5, 5, 2, 5, 8, 5, 5, 5} : first;
        var items = IntStream.range(0, first.length)
                .mapToObj(i -> new SheetItem(
                        "ITEM_" + i,
                        new Text(AREAS.get(i), AREAS.get(i)),
                        new SheetChange(
                                first[i], latest[i], 1, 10, first[i] == latest[i] ? Meaning.SAME : Meaning.BETTER)))
                .toList();
        return instrument(
                "RECOVERY_STAR",
                "Recovery-stjernen",
                Direction.HIGHER_IS_BETTER,
                twice ? 2 : 1,
                items,
                null,
                List.of());
    }

    private static SheetInstrument wellbeing(int times) {
        var all = List.of(score("2026-03-10", 17), score("2026-06-24", 20), score("2026-12-10", 23));
        var scores = switch (times) {
            case 1 -> all.subList(0, 1);
            case 2 -> List.of(all.getFirst(), all.getLast());
            default -> all;
        };
        return instrument(
                "SWEMWBS",
                "Mental trivsel, kort skema (SWEMWBS)",
                Direction.HIGHER_IS_BETTER,
                times,
                List.of(),
                new SheetChange(17, scores.getLast().score(), 7, 35, times == 1 ? Meaning.SAME : Meaning.BETTER),
                scores);
    }

    private static SheetInstrument functioning() {
        return instrument(
                "SDS",
                "Funktionsevne i hverdagen (SDS)",
                Direction.LOWER_IS_BETTER,
                2,
                List.of(
                        effect("WORK_SCHOOL", "Arbejde eller skole", 8, 5),
                        effect("SOCIAL_LIFE", "Socialt liv", 7, 4),
                        effect("FAMILY_HOME", "Familie og hjem", 6, 4)),
                null,
                List.of());
    }

    private static SheetItem effect(String code, String label, int from, int to) {
        return new SheetItem(code, new Text(label, label), new SheetChange(from, to, 0, 10, Meaning.BETTER));
    }

    private static SheetInstrument who5() {
        return instrument(
                "WHO5",
                "Trivselsindeks (WHO-5)",
                Direction.HIGHER_IS_BETTER,
                2,
                List.of(),
                new SheetChange(40, 100, 0, 100, Meaning.BETTER),
                List.of(score("2026-06-24", 40), score("2026-09-24", 100)));
    }

    private static MeasuredScore score(String on, int score) {
        return new MeasuredScore(LocalDate.parse(on), score);
    }

    private static SheetInstrument instrument(
            String code,
            String name,
            Direction direction,
            int times,
            List<SheetItem> items,
            @Nullable SheetChange score,
            List<MeasuredScore> scores) {
        var first = LocalDate.parse("2026-03-10");
        var better = (int) items.stream()
                .filter(item -> item.change().meaning() == Meaning.BETTER)
                .count();
        return new SheetInstrument(
                code,
                new Text(name, name),
                direction,
                first,
                times == 1 ? first : LocalDate.parse("2026-12-10"),
                items,
                score,
                scores,
                better,
                items.size() - better,
                0);
    }
}
