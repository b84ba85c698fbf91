package dk.overgang.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dk.overgang.messaging", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern DOMAIN_WORD =
            Pattern.compile("(?i)citizen|course|referral|reminder|paused|network|meeting|hospital|municipal|programme");

    @ArchTest
    static final ArchRule messaging_knows_no_other_module = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.overgang.access..", "dk.overgang.testkit..");

    @ArchTest
    static final ArchRule its_packages_form_no_cycle =
            SlicesRuleDefinition.slices().matching("dk.overgang.(**)").should().beFreeOfCycles();

    /// Comments may give examples; names and strings may not.
    @Test
    void no_name_and_no_string_belongs_to_a_domain() throws IOException {
        try (var sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(code(source))
                            .noneMatch(line -> DOMAIN_WORD.matcher(line).find()));
        }
    }

    private static List<String> code(Path source) throws IOException {
        return Files.readAllLines(source).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("//") && !line.startsWith("#"))
                .toList();
    }
}
