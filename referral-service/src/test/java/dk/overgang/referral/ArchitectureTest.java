package dk.overgang.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dk.overgang.testkit.architecture.Architecture;

@AnalyzeClasses(packages = "dk.overgang.referral", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(Architecture.class);

    /// They are in a jar of their own, for tests and the demo.
    @ArchTest
    static final ArchRule sample_messages_are_not_used_in_production =
            noClasses().should().dependOnClassesThat().resideInAPackage("dk.overgang.medcom.samples");
}
