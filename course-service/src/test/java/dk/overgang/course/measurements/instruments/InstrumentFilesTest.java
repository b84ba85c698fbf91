package dk.overgang.course.measurements.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.course.programmes.domain.VersionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A file with a fault stops the service at start, with file and line (F-32).
class InstrumentFilesTest {

    private static final InstrumentFiles FILES = new InstrumentFiles(new PathMatchingResourcePatternResolver());

    private static final String MOOD = """
            {
              "code": "MOOD", "version": 1,
              "name": {"da": "Humør", "en": "Mood"},
              "licence": {"da": "Vores eget", "en": "Our own"},
              "recallWeeks": 1,
              "direction": "HIGHER_IS_BETTER",
              "scoreRule": "SUM",
              "missingAllowed": 0,
              "answeredBy": ["CITIZEN"],
              "scales": {"FACES": {"from": 1, "to": 2, "labels": []}},
              "items": [
                {"code": "TODAY", "label": {"da": "I dag", "en": "Today"}, "scale": "FACES"},
                {"code": "YESTERDAY", "label": {"da": "I går", "en": "Yesterday"}, "scale": "FACES"}
              ],
              "published": []
            }
            """;

    private static final String WORDING = """
            {
              "code": "MOOD", "version": 1, "language": "da",
              "items": {
                "TODAY": "Hvordan har du det i dag?",
                "YESTERDAY": "Hvordan havde du det i går?"
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void an_instrument_is_read() throws IOException {
        assertThat(instruments(MOOD).inForce())
                .singleElement()
                .satisfies(mood -> assertThat(mood.itemCodes()).containsExactly("TODAY", "YESTERDAY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"recallWeeks\": 1 | \"recalWeeks\": 1 | line 16 | recallWeeks",
                "\"recallWeeks\": 1 | \"recallWeeks\": 1, \"humør\": 1 | line 16 | humør",
                "\"recallWeeks\": 1 | \"recallWeeks\": -1 | line 16 | recallWeeks must be 0 or more",
                "\"recallWeeks\": 1 | \"recallWeeks\": \"1\" | line 5 | recallWeeks",
                "\"recallWeeks\": 1 | \"recallWeeks\": 1.5 | line 5 | recallWeeks",
                "\"direction\": \"HIGHER_IS_BETTER\" | \"direction\": \"UP\" | line 6 | direction",
                "\"en\": \"Today\" | \"en\": \" \" | line 12 | both languages, da and en",
                "\"da\": \"I dag\",  | '' | line 12 | items.[0].label",
                "\"to\": 2 | \"to\": 1 | line 10 | from must be below to",
                "\"labels\": [] | \"labels\": [{\"da\": \"Nej\", \"en\": \"No\"}] | line 10 | name every number",
                "\"code\": \"YESTERDAY\" | \"code\": \"TODAY\" | line 16 | items must have different codes",
                "\"code\": \"YESTERDAY\" | \"code\": \"i går\" | line 13 | code must be 2 to 40 capital letters",
                "\"missingAllowed\": 0 | \"missingAllowed\": 1 | line 16 | must be 0 where answers are summed",
                "[\"CITIZEN\"] | [] | line 16 | answeredBy must name at least one",
                "[\"CITIZEN\"] | [\"WORKER\"] | line 9 | answeredBy",
                "\"en\": \"Yesterday\"}, \"scale\": \"FACES\" | \"en\": \"Yesterday\"}, \"scale\": \"STARS\" "
                        + "| line 16 | scales must be exactly",
                "\"version\": 1 | \"version\": 0 | line 16 | version must be 1 or more",
                "\"published\": [] | \"published\": [], \"published\": [] | line 15 | uplicate",
            })
    void a_fault_is_told_with_file_and_line(String right, String wrong, String line, String what) {
        assertThat(MOOD).contains(right);

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> instruments(MOOD.replace(right, wrong)))
                .withMessageContaining("0.json")
                .withMessageContaining(line + ":")
                .withMessageContaining(what);
    }

    @Test
    void one_version_stands_in_one_file() {
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> instruments(MOOD, MOOD))
                .withMessageContaining("MOOD, version 1, stands in another file too");
    }

    @Test
    void the_newest_version_is_in_force_and_older_ones_stay_known() throws IOException {
        var catalogue = instruments(MOOD, MOOD.replace("\"version\": 1", "\"version\": 2"));

        assertThat(catalogue.inForce())
                .singleElement()
                .satisfies(mood -> assertThat(mood.version()).isEqualTo(2));
        assertThat(catalogue.versions("MOOD")).hasSize(2);
        assertThat(catalogue.version(new VersionId("MOOD", 1)).version()).isEqualTo(1);
    }

    @Test
    void a_pattern_that_finds_nothing_is_a_fault() {
        var nowhere = "file:" + folder.resolve("nowhere-*.json");

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> FILES.read(new InstrumentProperties(List.of(nowhere), List.of())))
                .withMessageContaining("there are no such files");
    }

    @Test
    void the_wording_of_a_municipality_is_merged_in() throws IOException {
        var english = WORDING.replace("\"da\"", "\"en\"").replace("Hvordan har du det i dag?", "How are you today?");

        assertThat(worded(WORDING, english).wording(new VersionId("MOOD", 1)))
                .containsEntry(
                        "da", Map.of("TODAY", "Hvordan har du det i dag?", "YESTERDAY", "Hvordan havde du det i går?"))
                .hasEntrySatisfying("en", items -> assertThat(items).containsEntry("TODAY", "How are you today?"));
    }

    @Test
    void a_form_shows_the_wording_beside_our_own_label() throws IOException {
        var shown = new InstrumentController(worded(WORDING)).inForce().items().getFirst();

        assertThat(shown.items().getFirst().label().da()).isEqualTo("I dag");
        assertThat(shown.items().getFirst().wording()).isEqualTo(Map.of("da", "Hvordan har du det i dag?"));
        assertThat(new InstrumentController(instruments(MOOD)).inForce().items())
                .allSatisfy(
                        plain -> assertThat(plain.items().getFirst().wording()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"TODAY\": | \"TOMORROW\": | missing [TODAY], unknown [TOMORROW]",
                "\"Hvordan har du det i dag?\" | \" \" | items must give TODAY a wording",
                "\"language\": \"da\" | \"language\": \"sv\" | language must be da or en",
                "\"language\": \"da\" | \"language\": \"da\", \"sprog\": \"da\" | sprog",
                "\"version\": 1 | \"version\": 2 | no instrument is called MOOD, version 2",
            })
    void wording_that_does_not_fit_its_instrument_is_a_fault(String right, String wrong, String what) {
        assertThat(WORDING).contains(right);

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> worded(WORDING.replace(right, wrong)))
                .withMessageContaining("text-0.json")
                .withMessageContaining(what);
    }

    @Test
    void one_language_is_given_once() {
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> worded(WORDING, WORDING))
                .withMessageContaining("another file gives the wording");
    }

    private InstrumentCatalogue instruments(String... files) throws IOException {
        return FILES.read(new InstrumentProperties(written("", files), List.of()));
    }

    private InstrumentCatalogue worded(String... texts) throws IOException {
        return FILES.read(new InstrumentProperties(written("", MOOD), written("text-", texts)));
    }

    private List<String> written(String prefix, String... files) throws IOException {
        for (var i = 0; i < files.length; i++) {
            var _ = Files.writeString(folder.resolve(prefix + i + ".json"), files[i]);
        }
        return List.of("file:" + folder + "/" + prefix + "?.json");
    }
}
