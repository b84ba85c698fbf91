package dk.overgang.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.testkit.Repository;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The index of the decisions lists every decision with its title and a known status.
class DecisionsIndexTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| \\[(\\d{4})]\\((\\S+)\\) \\| (.+?) \\| (proposed|accepted|replaced by \\d{4}) \\| .{20,} \\|$",
            Pattern.MULTILINE);

    @Test
    void every_decision_is_listed_with_its_number_and_title() {
        var index = Repository.text(Repository.path("docs", "decisions", "README.md"));
        var listed = ROW.matcher(index)
                .results()
                .map(row -> "%s # %s %s".formatted(row.group(2), row.group(1), row.group(3)));
        assertThat(listed).containsExactlyElementsOf(decisions().toList());
    }

    /// File and heading of each decision, in order.
    private static Stream<String> decisions() {
        return Repository.files(Repository.path("docs", "decisions"), ".md").stream()
                .filter(file -> !file.endsWith("README.md"))
                .map(file -> file.getFileName() + " "
                        + Repository.text(file).lines().findFirst().orElse(""));
    }
}
