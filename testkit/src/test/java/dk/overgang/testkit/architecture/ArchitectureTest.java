package dk.overgang.testkit.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule is seen red once: a rule that nothing can break guards nothing.
class ArchitectureTest {

    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("dk.overgang.testkit.wrong", "dk.overgang.course");

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                Arguments.of(Architecture.the_domain_knows_only_java, "java.nio.file.Path"),
                Arguments.of(Architecture.the_domain_neither_tells_time_nor_rolls_dice, "Instant.now()"),
                Arguments.of(Architecture.the_domain_is_immutable, "Restless.path"),
                Arguments.of(Architecture.the_shell_is_private_to_its_feature, "RestlessManager"),
                Arguments.of(Architecture.names_say_what_a_thing_does, "RestlessManager"),
                Arguments.of(Architecture.a_service_knows_no_other_service, "OpenReferral"),
                Arguments.of(Architecture.nobody_searches_by_the_municipality_of_a_caller, "Nosy.ownSearch"),
                Arguments.of(Architecture.nobody_searches_by_the_municipality_of_a_caller, "Nosy.handedOn"),
                Arguments.of(Architecture.nothing_below_knows_a_service, "OpenReferral"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void a_rule_names_who_breaks_it(ArchRule rule, String culprit) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(WRONG))
                .withMessageContaining(culprit);
    }

    @Test
    void who_writes_the_municipality_of_a_caller_down_or_searches_by_its_scope_breaks_nothing() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Architecture.nobody_searches_by_the_municipality_of_a_caller.check(WRONG))
                .withMessageContaining("2 times")
                .withMessageNotContaining("written")
                .withMessageNotContaining("scoped");
    }

    @Test
    void what_the_services_stand_on_knows_none_of_them() {
        var below = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dk.overgang.messaging", "dk.overgang.access", "dk.overgang.testkit");
        assertThatNoException().isThrownBy(() -> Architecture.nothing_below_knows_a_service.check(below));
    }

    @Test
    void the_packages_of_access_do_not_go_in_circles() {
        var access = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dk.overgang.access");
        assertThatNoException()
                .isThrownBy(() -> slices().matching("dk.overgang.(**)")
                        .should()
                        .beFreeOfCycles()
                        .check(access));
    }
}
