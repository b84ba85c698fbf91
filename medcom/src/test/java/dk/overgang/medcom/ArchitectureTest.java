package dk.overgang.medcom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dk.overgang.testkit.architecture.Architecture;

@AnalyzeClasses(packages = "dk.overgang.medcom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(Architecture.class);

    @ArchTest
    static final ArchRule medcom_knows_no_other_module = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dk.overgang.medcom..",
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
