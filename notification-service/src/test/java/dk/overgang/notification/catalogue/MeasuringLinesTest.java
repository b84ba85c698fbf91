package dk.overgang.notification.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.testkit.Repository;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines that a measurement closes name instruments that the shipped programmes use at that point, else nothing could
/// ever close them.
class MeasuringLinesTest {

    private static final String FACT = "MEASURED_AT_";

    static final List<Line> LINES = ShippedRules.CATALOGUE.lines().stream()
            .filter(line -> line.closing().fact().name().startsWith(FACT))
            .toList();

    private static final List<JsonNode> PROGRAMMES =
            Repository.files(Repository.path("course-service", "src", "main", "resources", "programmes"), ".json")
                    .stream()
                    .map(file -> new JsonMapper().readTree(Repository.text(file)))
                    .toList();

    @ParameterizedTest
    @FieldSource("LINES")
    void every_programme_that_a_line_is_for_measures_with_its_instruments_at_its_point(Line line) {
        var point = line.closing().fact().name().substring(FACT.length());

        assertThat(PROGRAMMES)
                .filteredOn(programme -> line.isFor(programme.path("code").asString("")))
                .isNotEmpty()
                .allSatisfy(programme -> assertThat(instruments(programme, point))
                        .as(programme.path("code").asString(""))
                        .containsAll(line.codes()));
    }

    private static Set<String> instruments(JsonNode programme, String point) {
        return elements(programme.path("instruments"))
                .filter(use -> elements(use.path("points"))
                        .anyMatch(one -> one.path("kind").asString("").equals(point)))
                .map(use -> use.path("instrument").path("code").asString(""))
                .collect(toSet());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
