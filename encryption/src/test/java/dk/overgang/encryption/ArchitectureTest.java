package dk.overgang.encryption;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.overgang.testkit.architecture.Architecture;

@AnalyzeClasses(packages = "dk.overgang.encryption", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothing_below_knows_a_service = Architecture.nothing_below_knows_a_service;

    @ArchTest
    static final ArchRule the_domain_knows_only_java = Architecture.the_domain_knows_only_java;
}
