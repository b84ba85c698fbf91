package dk.overgang.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.overgang.testkit.architecture.Architecture;

@AnalyzeClasses(packages = "dk.overgang.documents", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule names_say_what_a_thing_does = Architecture.names_say_what_a_thing_does;

    @ArchTest
    static final ArchRule documents_know_no_other_module = noClasses()
            .should()
            .dependOnClassesThat(Predicates.resideInAPackage("dk.overgang..")
                    .and(Predicates.resideOutsideOfPackage("dk.overgang.documents..")));
}
