package dk.overgang.referral;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.overgang.testkit.architecture.Architecture;

@AnalyzeClasses(
        packages = "dk.overgang.referral",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutSamples.class})
class ArchitectureTest {

    /// The sample messages are public for the demo and the trials, which no rule over this package sees.
    static final class WithoutSamples implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("SampleMessages") && !location.contains("SampleLetters");
        }
    }

    @ArchTest
    static final ArchTests rules = ArchTests.in(Architecture.class);
}
