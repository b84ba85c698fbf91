package dk.overgang.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.testkit.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Comments and documents name rules by codes such as R-147: each code is a row of a table in `docs`. Each
/// document that a comment names, and each test that a document names, is in the repository.
class ReferencesTest {

    private static final Pattern CODE = Pattern.compile(
            "(?<!\\w)(R-\\d{3}|R\\.BR\\d|F-\\d{2}|hn-\\d|standards \\d\\.\\d+|[EACVF]\\d{1,2}|S0\\d\\d|S\\d\\d)(?!\\w|-\\d)");
    private static final Pattern ROW = Pattern.compile("^\\| (" + CODE.pattern() + ")[ |]", Pattern.MULTILINE);
    private static final Pattern DOCUMENT = Pattern.compile("[\\w-]+\\.md\\b");

    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");

    private static final Pattern JAVA_TEXT = Pattern.compile("\"\"\"(?s:.)*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern JAVA_COMMENT = Pattern.compile("//[^\n]*|/\\*(?s:.)*?\\*/");
    private static final Pattern YAML_COMMENT = Pattern.compile("(?m)(^|\\s)#[^\n]*");

    /// A place that names something, so that a failure says where.
    private record Reference(String what, Path where) {}

    @Test
    void every_code_in_a_comment_or_document_has_a_row_in_docs() {
        var rows = Stream.of(
                        "requirements-referral.md",
                        "requirements-course.md",
                        "requirements-network.md",
                        "requirements-notification.md",
                        "domain.md",
                        "standards.md")
                .map(name -> Repository.text(Repository.path("docs", name)))
                .flatMap(text -> ROW.matcher(text).results())
                .map(row -> row.group(1))
                .collect(Collectors.toUnmodifiableSet());
        var unknown = new ArrayList<>(commentsNaming(CODE));
        unknown.addAll(documentsNaming(CODE));
        assertThat(rows).contains("R-147", "E7", "A8", "standards 3.2");
        assertThat(unknown).hasSizeGreaterThan(100);
        assertThat(unknown.stream().filter(code -> !rows.contains(code.what())))
                .as("codes without a row in docs/standards.md, docs/requirements-*.md or docs/domain.md: add one")
                .isEmpty();
    }

    @Test
    void every_document_that_a_comment_names_is_here() {
        var documents = Repository.files(".md").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toUnmodifiableSet());
        assertThat(commentsNaming(DOCUMENT).stream().filter(name -> !documents.contains(name.what())))
                .as("documents that comments name and nobody finds")
                .isEmpty();
    }

    @Test
    void every_test_that_a_document_names_is_here() {
        var tests = Repository.files("Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toUnmodifiableSet());
        assertThat(documentsNaming(TEST).stream().filter(name -> !tests.contains(name.what())))
                .as("test classes that documents name and nobody finds: they were renamed")
                .isEmpty();
    }

    private static List<Reference> commentsNaming(Pattern what) {
        var found = new ArrayList<Reference>();
        Repository.files(".java").forEach(file -> {
            var code = JAVA_TEXT.matcher(Repository.text(file)).replaceAll("\"\"");
            found.addAll(named(what, JAVA_COMMENT, code, file));
        });
        Set.of(".yml", ".yaml")
                .forEach(ending -> Repository.files(ending)
                        .forEach(file -> found.addAll(named(what, YAML_COMMENT, Repository.text(file), file))));
        return found;
    }

    private static List<Reference> documentsNaming(Pattern what) {
        return Repository.files(".md").stream()
                .flatMap(file -> what.matcher(Repository.text(file))
                        .results()
                        .map(found ->
                                new Reference(found.group(), Repository.root().relativize(file))))
                .toList();
    }

    private static List<Reference> named(Pattern what, Pattern comment, String text, Path file) {
        return comment.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(each -> what.matcher(each).results())
                .map(found -> new Reference(found.group(), Repository.root().relativize(file)))
                .toList();
    }
}
