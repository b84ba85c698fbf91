package dk.overgang.course.plans.areas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.course.plans.areas.FocusAreas.FocusArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/// The focus areas that come with the service, and what a file of them must hold.
class FocusAreasTest {

    private static final String RIGHT = """
            {
              "version": 1,
              "areas": [
                {
                  "code": "HOME",
                  "name": {"da": "Bolig", "en": "Home"},
                  "attentionPoints": [{"da": "Nyt hjem", "en": "A new home"}],
                  "suggestions": [{"da": "Døgnrytme", "en": "Rhythm of day and night"}]
                }
              ]
            }
            """;

    @Test
    void eight_areas_come_with_the_service_each_with_attention_points_and_suggestions() {
        var shipped = DataFiles.read(new ClassPathResource("focus-areas.json"), FocusAreas.class);

        assertThat(shipped.areas())
                .extracting(FocusArea::code, area -> area.name().da())
                .containsExactly(
                        tuple("ECONOMY", "Økonomi"),
                        tuple("HOME", "Bolig"),
                        tuple("NETWORK", "Netværk"),
                        tuple("DAILY_ACTIVITIES", "Daglige aktiviteter"),
                        tuple("PHYSICAL_HEALTH", "Fysisk helbred"),
                        tuple("MENTAL_HEALTH", "Psykisk helbred"),
                        tuple("SUBSTANCE_USE", "Misbrug"),
                        tuple("EDUCATION_AND_WORK", "Uddannelses- og arbejdsmarkedskompetencer"));
        assertThat(shipped.areas()).allSatisfy(area -> {
            assertThat(area.attentionPoints()).isNotEmpty();
            assertThat(area.suggestions()).isNotEmpty();
        });
    }

    @Test
    void a_municipality_may_have_areas_of_its_own() {
        assertThat(read(RIGHT).codes()).containsExactly("HOME");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "version": 1,                            | "version": 0,   | version must be 1 or more
            "code": "HOME"                           | "code": "home"  | line 9: areas.[0]: code must be 2 to 40
            "code": "HOME",                          | "kode": "HOME", | areas.[0].code: must be given
            [{"da": "Nyt hjem", "en": "A new home"}] | []              | line 9: areas.[0]: attentionPoints must hold
            [{"da": "Døgnrytme", "en": "Rhythm of day and night"}] | [] | line 9: areas.[0]: suggestions must hold
            """)
    void a_fault_is_told_with_its_line(String right, String wrong, String what) {
        assertThatThrownBy(() -> read(RIGHT.replace(right, wrong)))
                .isInstanceOf(DataFileFault.class)
                .hasMessageContaining("areas of a test")
                .hasMessageContaining(what);
    }

    @Test
    void no_area_and_two_of_the_same_code_are_refused() {
        var area = RIGHT.substring(RIGHT.indexOf("    {"), RIGHT.indexOf("  ]"));

        assertThatThrownBy(() -> read(RIGHT.replace(area, "")))
                .isInstanceOf(DataFileFault.class)
                .hasMessageContaining("areas must hold at least one area");
        assertThatThrownBy(() -> read(RIGHT.replace(area, area.stripTrailing() + "," + area)))
                .isInstanceOf(DataFileFault.class)
                .hasMessageContaining("two of the same code");
    }

    private static FocusAreas read(String text) {
        return DataFiles.read(new ByteArrayResource(text.getBytes(UTF_8), "areas of a test"), FocusAreas.class);
    }
}
