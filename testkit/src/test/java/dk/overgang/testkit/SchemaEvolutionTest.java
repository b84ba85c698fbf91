package dk.overgang.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A schema, once published, keeps its promise.
class SchemaEvolutionTest {

    private static final String FOLDER = "contracts/src/main/resources/contracts/";
    private static final String PUBLISHED = """
            {"type": "object", "required": ["on"], "description": "A day.",
             "properties": {"on": {"type": "string", "format": "date"}, "title": {"type": "string"}}}
            """;

    @Test
    void a_published_schema_only_gains_optional_properties() throws Exception {
        var published = published();
        var breaks = Stream.of(
                        git("ls-tree", "-r", "--name-only", published, FOLDER).split("\n", -1))
                .filter(file -> file.endsWith(".schema.json"))
                .flatMap(file -> breaks(published, file))
                .toList();
        assertThat(breaks).isEmpty();
    }

    @Test
    void better_words_and_optional_properties_break_nothing() {
        var now = PUBLISHED
                .replace("A day.", "The day.")
                .replace("\"properties\": {", "\"properties\": {\"by\": {\"type\": \"string\"}, ");
        assertThat(SchemaEvolution.between(PUBLISHED, now).breaks()).isEmpty();
    }

    @Test
    void a_property_that_goes_or_changes_or_is_suddenly_required_breaks_someone() {
        var gone = PUBLISHED.replace(", \"title\": {\"type\": \"string\"}", "");
        var other = PUBLISHED.replace("\"date\"", "\"date-time\"");
        var required = PUBLISHED.replace("[\"on\"]", "[\"on\", \"title\"]");
        var closed =
                PUBLISHED.replace("\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
        assertThat(List.of(gone, other, required, closed))
                .allSatisfy(now -> assertThat(
                                SchemaEvolution.between(PUBLISHED, now).breaks())
                        .hasSize(1));
    }

    private static Stream<String> breaks(String published, String file) {
        try {
            var before = git("show", published + ":" + file);
            var now = SchemaEvolutionTest.class.getResourceAsStream(
                    "/" + file.substring(FOLDER.indexOf("contracts/", 1)));
            if (now == null) {
                return Stream.of(file + " is gone");
            }
            try (now) {
                return SchemaEvolution.between(before, new String(now.readAllBytes(), UTF_8)).breaks().stream()
                        .map(change -> file + ": " + change);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What others may rely on: the published branch, or in its absence the last commit.
    private static String published() throws IOException, InterruptedException {
        for (var name : List.of("origin/main", "HEAD")) {
            if (!git("rev-parse", "--verify", "--quiet", name).isBlank()) {
                return name;
            }
        }
        return abort("There is no history here to hold the schemas against");
    }

    /// From the top of the repository; empty when git has no answer or there is no git.
    private static String git(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("git", "-C", ".."), Stream.of(arguments))
                .toList();
        try {
            var git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(git.getInputStream().readAllBytes(), UTF_8);
            return git.waitFor() == 0 ? answer : "";
        } catch (IOException noGit) {
            return "";
        }
    }
}
