package dk.overgang.medcom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.overgang.testkit.architecture.Architecture;

@AnalyzeClasses(packages = "dk.overgang.medcom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_only_java = Architecture.the_domain_knows_only_java;

    @ArchTest
    static final ArchRule the_domain_neither_tells_time_nor_rolls_dice =
            Architecture.the_domain_neither_tells_time_nor_rolls_dice;

    @ArchTest
    static final ArchRule the_domain_is_immutable = Architecture.the_domain_is_immutable;

    @ArchTest
    static final ArchRule names_say_what_a_thing_does = Architecture.names_say_what_a_thing_does;

    @ArchTest
    static final ArchRule features_do_not_go_in_circles = Architecture.features_do_not_go_in_circles;

    @ArchTest
    static final ArchRule packages_do_not_go_in_circles = Architecture.packages_do_not_go_in_circles;

    @ArchTest
    static final ArchRule medcom_knows_no_other_module_than_privacy = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dk.overgang.medcom..",
                    "dk.overgang.privacy",
                    "java..",
                    "javax.xml..",
                    "ca.uhn.fhir..",
                    "org.hl7.fhir..",
                    "tools.jackson.core..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule samples_are_not_used_by_what_is_in_production = noClasses()
            .that()
            .resideOutsideOfPackage("dk.overgang.medcom.samples")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dk.overgang.medcom.samples");
}
