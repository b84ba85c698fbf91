package dk.overgang.course.checklists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.course.checklists.domain.ChecklistTemplate;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Item;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Kind;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/// The shipped checklists hold what the seed asks, and a fault in a file stops the start with file,
/// line
/// and remedy.
class ChecklistFilesTest {

    private static final Map<VersionId, ChecklistTemplate> SHIPPED = shipped();

    private static final String OWN = """
            {"code": "OWN", "version": 1, "name": {"da": "Vores", "en": "Ours"},
             "includes": [], "without": [], "reasons": [{"code": "NO_MOVE", "text": {"da": "Ingen flytning", "en": "No move"}}],
             "items": [
               {"code": "PLAN", "phase": 1, "kind": "CHECK", "source": ["R-089"], "reasons": [], "text": {"da": "Plan", "en": "Plan"}},
               {"code": "HOME", "phase": 1, "kind": "CHECK", "source": ["R-087"], "reasons": ["NO_MOVE"], "text": {"da": "Bolig", "en": "Home"}}
             ]}
            """;

    static Map<VersionId, ChecklistTemplate> shipped() {
        return ChecklistFiles.read(Stream.of("general-1", "job-1", "youth-1")
                .<Resource>map(name -> new ClassPathResource("checklists/" + name + ".json"))
                .toList());
    }

    /// Courses A and C work with these.
    static ChecklistTemplate general() {
        return shipped("GENERAL");
    }

    private static ChecklistTemplate shipped(String code) {
        return Objects.requireNonNull(shipped().get(new VersionId(code, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, CHECK, R-067 R-071 R-067 R-068",
        "1, CHECK, R-087 R-088 R-089 R-090 R-091 R-092 R-093 R-094",
        "1, CONDITION, R-095 R-099",
        "1, ACTIVITY, R-096 R-097 R-098",
        "2, CHECK, R-101 R-102 R-103 R-104 R-105",
        "2, ACTIVITY, R-106",
        "2, CONDITION, R-107 R-108",
        "3, CHECK, R-109 R-110 R-111 R-112 R-114",
        "3, ACTIVITY, R-113"
    })
    void every_programme_asks_what_the_seed_asks_in_a_phase(int phase, Kind kind, String sources) {
        assertThat(general().items().stream()
                        .filter(item -> item.phase() == phase && item.kind() == kind)
                        .flatMap(item -> item.source().stream()))
                .containsExactly(sources.split(" "));
    }

    /// what the citizen was told about phases and ending is an item of its own.
    @Test
    void what_the_citizen_was_told_is_an_item_of_its_own() {
        assertThat(general().item("TOLD_PHASES_AND_ENDING").orElseThrow().source())
                .containsExactly("R-071");
        assertThat(general().item("TOLD_COURSE").orElseThrow().source()).containsExactly("R-067");
    }

    ///
    @Test
    void the_job_centre_is_not_relevant_for_a_pensioner_alone() {
        assertThat(general().item("JOB_CENTRE").orElseThrow().reasons()).containsExactly("PENSIONER");
    }

    /// no move is needed to get a job.
    @Test
    void the_job_track_asks_more_and_no_home() {
        assertThat(own(shipped("JOB")).flatMap(item -> item.source().stream()).distinct())
                .containsExactly("R-069", "R-115", "R-116", "R-117");
        assertThat(own(shipped("JOB")).filter(item -> item.source().contains("R-115")))
                .hasSize(5);
        assertThat(shipped("JOB").item("OWN_HOME")).isEmpty();
    }

    /// the family above all.
    @Test
    void the_youth_track_asks_for_family_competences_and_inclusion() {
        assertThat(own(shipped("YOUTH")).map(Item::code))
                .containsExactly(
                        "YOUTH_FAMILY_MAPPED",
                        "YOUTH_COMPETENCES",
                        "YOUTH_AFTERCARE",
                        "YOUTH_FAMILY_TRIED",
                        "YOUTH_INCLUSION",
                        "YOUTH_ADULT_LIFE");
        assertThat(shipped("YOUTH").items()).containsAll(general().items());
    }

    private static Stream<Item> own(ChecklistTemplate template) {
        return template.items().stream()
                .filter(item -> general().item(item.code()).isEmpty());
    }

    ///
    @Test
    void the_core_of_the_method_is_in_every_checklist() {
        var core = List.of(
                "TOLD_COURSE",
                "TOLD_PHASES_AND_ENDING",
                "NEEDS_AND_PLAN",
                "NETWORK_BEGUN",
                "COORDINATION",
                "NETWORK_OBSERVED",
                "EVALUATED",
                "ADJUSTED",
                "RESPONSIBILITY_HANDED",
                "NETWORK_STABLE",
                "LONG_TERM_PLAN");

        assertThat(SHIPPED.values())
                .hasSize(3)
                .allSatisfy(template -> assertThat(core)
                        .allSatisfy(code -> assertThat(
                                        template.item(code).orElseThrow().reasons())
                                .isEmpty()));
    }

    /// Line by line: what a person wrote, what is named.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "CHECK", "source": ["R-089"]  | "knd": 1, "kind": "CHECK", "source": ["R-089"] | 4 | knd
            "phase": 1, "kind": "CHECK", "source": ["R-087"] | "kind": "CHECK", "source": ["R-087"] | 5 | phase
            "phase": 1, "kind": "CHECK", "source": ["R-087"] | "phase": 7, "kind": "CHECK", "source": ["R-087"] | 5 | phase must be
            "kind": "CHECK", "source": ["R-087"]  | "kind": "WISH", "source": ["R-087"]   | 5 | WISH
            "source": ["R-087"]                   | "source": []                          | 5 | source must name
            "code": "HOME"                        | "code": "PLAN"                        | 5 | PLAN stands twice
            "reasons": ["NO_MOVE"]                | "reasons": ["NO_BOAT"]                | 5 | known reasons: NO_MOVE
            "da": "Plan", "en": "Plan"            | "da": "Plan"                          | 4 | en
            "da": "Bolig"                         | "da": " "                             | 5 | both languages
            "version": 1                          | "version": 0                          | 6 | version must be
            "includes": [],                       | ''                                    | 6 | includes
            "includes": []                        | "includes": [{"code": "GONE", "version": 3}] | 2 | GONE, version 3
            "without": []                         | "without": ["BOAT"]                   | 2 | no included checklist has it
            """)
    void a_fault_stops_the_start_with_file_line_and_remedy(String right, String wrong, int line, String named) {
        assertThat(OWN).contains(right);

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> ChecklistFiles.read(List.of(file("own-1.json", OWN.replace(right, wrong)))))
                .withMessageContaining("own-1.json, line " + line + ":")
                .withMessageContaining(named);
    }

    @Test
    void what_is_no_json_is_a_fault_too() {
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> ChecklistFiles.read(List.of(file("own-1.json", OWN.strip() + "}"))))
                .withMessageContaining("own-1.json, line 6");
    }

    @Test
    void a_version_stands_in_one_file() {
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> ChecklistFiles.read(List.of(file("own-1.json", OWN), file("copy.json", OWN))))
                .withMessageContaining("copy.json, line 1:")
                .withMessageContaining("stands in own-1.json too");
    }

    @Test
    void a_programme_without_its_checklist_stops_the_start() {
        var programme = DataFiles.read(new ClassPathResource("programmes/job-1.json"), ProgrammeVersion.class);
        var own = new ChecklistCatalogue(ChecklistFiles.read(List.of(file("own-1.json", OWN))));

        new ChecklistCatalogue(SHIPPED).mustServe(programme);
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> own.mustServe(programme))
                .withMessageContaining("programme JOB, version 1")
                .withMessageContaining("checklist JOB, version 1");
    }

    @Test
    void a_municipality_s_own_checklist_includes_a_shipped_one_but_keeps_its_core() {
        var own = """
                {"code": "NORTH", "version": 1, "name": {"da": "Nord", "en": "North"},
                 "includes": [{"code": "OWN", "version": 1}], "without": ["%s"], "reasons": [], "items": []}
                """;

        var north = ChecklistFiles.read(List.of(file("own-1.json", OWN), file("north-1.json", own.formatted("HOME"))));
        assertThat(north.get(new VersionId("NORTH", 1)))
                .isNotNull()
                .satisfies(template ->
                        assertThat(template.items()).extracting(Item::code).containsExactly("PLAN"));
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> ChecklistFiles.read(
                        List.of(file("own-1.json", OWN), file("north-1.json", own.formatted("PLAN")))))
                .withMessageContaining("north-1.json, line 2:")
                .withMessageContaining("core element");
    }

    @Test
    void an_included_checklist_includes_no_further_one() {
        var itself = OWN.replace("\"includes\": []", "\"includes\": [{\"code\": \"OWN\", \"version\": 1}]");

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> ChecklistFiles.read(List.of(file("own-1.json", itself))))
                .withMessageContaining("includes no further one");
    }

    private static Resource file(String name, String json) {
        return new ByteArrayResource(json.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
