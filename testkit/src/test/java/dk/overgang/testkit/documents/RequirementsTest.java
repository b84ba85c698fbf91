package dk.overgang.testkit.documents;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.testkit.Repository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The requirements of a service say where each is met, and a test of that row names its number: a row cannot outlive
/// what it tells of. Those of referral-service are older than this test and not held to it.
class RequirementsTest {

    private static final List<Path> FILES = Stream.of("course", "network", "notification")
            .map(service -> Repository.path("docs", "requirements-" + service + ".md"))
            .toList();
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern NUMBER = Pattern.compile("\\b([RFEC]-?)(\\d{1,3})\\b");

    /// A row, by its cells: number, what it asks, where it is met, which test shows it.
    private record Row(String number, String asks, String where, List<String> tests) {

        static Row of(String line) {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            var tests = TEST.matcher(cells.get(4))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Row(cells.get(1), cells.get(2), cells.get(3), tests);
        }
    }

    @Test
    void every_requirement_says_what_it_asks_where_it_is_met_and_which_test_names_it() {
        var tests = Repository.files("Test.java").stream()
                .collect(toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Repository::text,
                        (one, other) -> one + other));

        assertThat(rows()).hasSizeGreaterThan(100);
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.asks()).as(row.number()).isNotBlank();
            assertThat(row.where()).as(row.number()).isNotBlank();
            assertThat(row.tests()).as(row.number()).isNotEmpty();
            assertThat(row.tests())
                    .as("a test of the row of %s that names it", row.number())
                    .anyMatch(test -> names(tests, test, row.number()));
        });
    }

    /// Two services may meet parts of one requirement.
    @Test
    void every_number_stands_once_in_a_service() {
        assertThat(FILES)
                .allSatisfy(file -> assertThat(rows(file))
                        .extracting(Row::number)
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    private static boolean names(Map<String, String> tests, String test, String number) {
        return numbers(tests.getOrDefault(test, "")).anyMatch(number::equals);
    }

    /// Those that a text names, also as ends of a range.
    private static Stream<String> numbers(String text) {
        var single = NUMBER.matcher(text).results().map(found -> found.group());
        var ranges = Pattern.compile("R-(\\d{3}) to R-(\\d{3})")
                .matcher(text)
                .results()
                .flatMap(found -> IntStream.rangeClosed(
                                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
                        .mapToObj("R-%03d"::formatted));
        return Stream.concat(single, ranges);
    }

    private static List<Row> rows() {
        return FILES.stream().flatMap(file -> rows(file).stream()).toList();
    }

    private static List<Row> rows(Path file) {
        return Repository.text(file)
                .lines()
                .filter(line -> line.matches("\\| R-\\d{3} \\|.*\\|.*\\|.*\\|"))
                .map(Row::of)
                .toList();
    }
}
