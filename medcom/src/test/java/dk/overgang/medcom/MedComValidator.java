package dk.overgang.medcom;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.testkit.MedComFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.utilities.npm.NpmPackage;

/// HAPI's validator with MedCom's six packages and no network (standards 1.9). One for the JVM: the first message
/// takes half a minute, the next ones a moment.
final class MedComValidator {

    /// MedCom's terminology 1.4.0 named HL7's codes by the address of a value set; the later ones name the code
    /// system.
    private static final String MISNAMED = "\"http://hl7.org/fhir/ValueSet/operation-outcome\"";

    private static final String HL7_OUTCOME = "\"" + MedCom.HL7_OUTCOME + "\"";

    private final FhirValidator validator;

    private MedComValidator(Path packages) {
        var context = FhirContext.forR4();
        var guides = new PrePopulatedValidationSupport(context);
        try (var files = Files.list(packages)) {
            files.sorted().forEach(file -> load(file, context, guides));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var chain = new ValidationSupportChain(
                guides,
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    private static final class Lazy {
        private static final MedComValidator ONE =
                new MedComValidator(MedComFiles.directory().orElseThrow().resolve("packages"));
    }

    static boolean isPossible() {
        return MedComFiles.directory()
                .filter(directory -> Files.isDirectory(directory.resolve("packages")))
                .isPresent();
    }

    /// What is wrong with a message, each with its place; warnings are not.
    static List<String> errors(String message) {
        return Lazy.ONE.validator.validateWithResult(message).getMessages().stream()
                .filter(found -> found.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(found -> found.getLocationString() + ": " + found.getMessage())
                .toList();
    }

    private static void load(Path file, FhirContext context, PrePopulatedValidationSupport guides) {
        try (var in = Files.newInputStream(file)) {
            var guide = NpmPackage.fromPackage(in);
            for (var name : guide.listResources("StructureDefinition", "ValueSet", "CodeSystem")) {
                var text = new String(guide.load("package", name).readAllBytes(), UTF_8);
                guides.addResource(context.newJsonParser().parseResource(text.replace(MISNAMED, HL7_OUTCOME)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
