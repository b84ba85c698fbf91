package dk.overgang.course.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFileFaultAnalyzer;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PhaseGuide;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.ProgrammeVersion.StartTrigger;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.programmes.domain.VersionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Programmes are versioned data (F-21, R-020, R-084), and a file with a fault is refused with its line.
class ProgrammeFilesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final String SHIPPED = "classpath*:programmes/*.json";

    @TempDir
    Path directory;

    /// length and caseload by law.
    @ParameterizedTest
    @CsvSource({
        "SEL85-9M, SEL85, 9, 10",
        "SEL82B-6M, SEL82B, 6, 15",
        "LAB31B-6M, LAB31B, 6, 15",
        "JOB, SEL85, 9, 10",
        "JOB, LAB31B, 6, 10",
        "YOUTH, SEL82B, 6, 10"
    })
    void length_and_caseload_follow_from_programme_and_law(String code, String law, int months, int citizens) {
        var programme = shipped().inForce(code, TODAY).orElseThrow();

        assertThat(programme.monthsUnder(law)).isEqualTo(months);
        assertThat(programme.caseload().citizensPerWorker()).isEqualTo(citizens);
    }

    /// C4: three phases with their names, and contact that falls by half.
    @Test
    void each_shipped_programme_has_three_phases_with_falling_contact() {
        for (var programme : shipped().versions()) {
            assertThat(programme.phases())
                    .extracting(PhaseGuide::name)
                    .extracting(Text::da)
                    .containsExactly(
                            "Fase 1: Planlægning og igangsættelse",
                            "Fase 2: Afprøvning og tilpasning",
                            "Fase 3: Ansvarsoverdragelse og forankring");
            var weekly = programme.phases().stream()
                    .map(phase -> (double) phase.contacts() / phase.perWeeks())
                    .toList();
            assertThat(weekly.get(1)).isCloseTo(weekly.get(0) / 2, within(0.01));
            assertThat(weekly.get(2)).isCloseTo(weekly.get(1) / 2, within(0.01));
        }
    }

    /// C9, C11: what begins phase 1: the contact phase; E11: reviews: place
    /// and evidence.
    @Test
    void the_shipped_programmes_say_what_begins_them_and_what_is_usual() {
        var homeSupport = shipped().inForce("SEL85-9M", TODAY).orElseThrow();
        assertThat(homeSupport.startTrigger()).isEqualTo(StartTrigger.MOVE_IN);
        assertThat(homeSupport.contactPhase()).isEqualTo(new ProgrammeVersion.ContactPhase(30, 2));
        assertThat(homeSupport.pauses().reviewAfterDays()).containsExactly(30, 90);
        assertThat(homeSupport.evaluationEveryMonths()).isEqualTo(3);
        assertThat(homeSupport.place()).isEqualTo(ProgrammeVersion.Place.SUPPLEMENTS);
        assertThat(shipped().inForce("JOB", TODAY).orElseThrow().startTrigger()).isEqualTo(StartTrigger.JOB_START);
        assertThat(shipped().inForce("YOUTH", TODAY).orElseThrow().evidence().status())
                .isEqualTo("NOT_TRIED_SEPARATELY");
    }

    /// R-239, E31: the follow-up belongs to nine months only.
    @Test
    void only_the_programme_of_nine_months_measures_after_the_end() {
        assertThat(pointsOf("SEL85-9M")).contains(PointKind.FOLLOW_UP);
        assertThat(pointsOf("SEL82B-6M")).doesNotContain(PointKind.FOLLOW_UP);
    }

    /// a change is a new version, and an older one stays for the courses that began with it.
    @Test
    void a_newer_version_counts_from_its_first_day_and_the_older_one_stays_known() throws IOException {
        write("newer.json", shippedText().replace("\"version\": 1,\n  \"from\": \"2020-01-01\"", """
                "version": 2, "from": "2026-06-01\""""));
        var catalogue = catalogue(SHIPPED, file("newer.json"));

        assertThat(catalogue
                        .inForce("SEL85-9M", LocalDate.parse("2026-05-31"))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(catalogue
                        .inForce("SEL85-9M", LocalDate.parse("2026-06-01"))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(catalogue.version(new VersionId("SEL85-9M", 1)).from()).isEqualTo("2020-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "months": 9,           | "months": 8,              | 1  | divisible by three
                    "months": 9,           | "months": "nine",         | 17 | months
                    "from": "2020-01-01",  | "since": "2020-01-01",    | 205 | from: must be given
                    "meetings": 2          | "meetings": -1            | 22 | meetings must be 0 or more
                    "lastMonthPercent": 75 | "lastMonthPercent": 120   | 1  | lastMonthPercent must not be above
                    "AUTOMATIC"            | "SOMETIMES"               | 0  | pauses.policy
                    "evaluationEveryMonths": 3, | "x": 3,              | 0  | evaluationEveryMonths
                    """)
    void a_file_with_a_fault_is_refused_with_file_line_and_remedy(String right, String wrong, int line, String fault)
            throws IOException {
        assertThat(shippedText()).contains(right);
        write("wrong.json", shippedText().replace(right, wrong));

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> catalogue(file("wrong.json")))
                .satisfies(refused -> {
                    assertThat(refused)
                            .hasMessageContaining(line > 1 ? "wrong.json, line " + line : "wrong.json, line")
                            .hasMessageContaining(fault);
                    assertThat(new DataFileFaultAnalyzer()
                                    .analyze(refused, refused)
                                    .getAction())
                            .contains("docs/data-files.md");
                });
    }

    @Test
    void a_missing_property_and_a_cut_file_are_refused_too() throws IOException {
        write("missing.json", shippedText().replace("\"months\": 9,", ""));
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> catalogue(file("missing.json")))
                .withMessageContaining("months");
        write("cut.json", shippedText().substring(0, 400));
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> catalogue(file("cut.json")))
                .withMessageContaining("cut.json, line");
    }

    @Test
    void one_version_stands_in_one_file() throws IOException {
        write("again.json", shippedText());

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> catalogue(SHIPPED, file("again.json")))
                .withMessageContaining("SEL85-9M, version 1, stands in more than one file");
    }

    private static ProgrammeCatalogue shipped() {
        return catalogue(SHIPPED);
    }

    private static ProgrammeCatalogue catalogue(String... patterns) {
        return ProgrammeConfiguration.programmes(new PathMatchingResourcePatternResolver(), List.of(patterns));
    }

    private static List<PointKind> pointsOf(String code) {
        return shipped().inForce(code, TODAY).orElseThrow().instruments().stream()
                .flatMap(use -> use.points().stream())
                .map(ProgrammeVersion.Point::kind)
                .toList();
    }

    private static String shippedText() throws IOException {
        return new ClassPathResource("programmes/sel85-9m-1.json").getContentAsString(UTF_8);
    }

    private String file(String name) {
        return directory.resolve(name).toUri().toString();
    }

    private void write(String name, String text) throws IOException {
        var _ = Files.writeString(directory.resolve(name), text);
    }
}
