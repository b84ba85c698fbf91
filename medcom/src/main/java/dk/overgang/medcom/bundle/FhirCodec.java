package dk.overgang.medcom.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import dk.overgang.medcom.message.FhirFormat;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/// HAPI's parser as we want it: lenient and silent (its warnings would quote the message). Made at first use,
/// which takes seconds.
public final class FhirCodec {

    private FhirCodec() {}

    private static final class Lazy {
        private static final FhirContext R4 = FhirContext.forR4();
    }

    static FhirContext context() {
        return Lazy.R4;
    }

    static <T extends IBase> List<T> all(Resource resource, Class<T> type) {
        return Lazy.R4.newTerser().getAllPopulatedChildElementsOfType(resource, type);
    }

    /// Empty for what HAPI cannot read; what it reads only by leaving something out is told to `complaints`.
    static Optional<Bundle> bundle(String text, FhirFormat format, Complaints complaints) {
        return read(text, format, complaints).filter(Bundle.class::isInstance).map(Bundle.class::cast);
    }

    /// Whatever HAPI leaves out of it.
    public static Optional<Bundle> bundle(String text, FhirFormat format) {
        return bundle(text, format, new Complaints());
    }

    /// Whether a resource can be read without leaving anything out.
    static boolean isSound(String resource, FhirFormat format) {
        var complaints = new Complaints();
        return read(resource, format, complaints).isPresent() && complaints.isEmpty();
    }

    private static Optional<IBaseResource> read(String text, FhirFormat format, Complaints complaints) {
        var parser = parser(format);
        parser.setParserErrorHandler(complaints);
        try {
            return Optional.of(parser.parseResource(text));
        } catch (RuntimeException shape) {
            // HAPI throws whatever its code runs into at well-formed text that is no FHIR, mostly without a place.
            return Optional.empty();
        }
    }

    public static byte[] bytes(Resource resource, FhirFormat format) {
        var text = parser(format).encodeResourceToString(resource);
        return switch (format) {
            case JSON -> text.getBytes(UTF_8);
            // A line's end in an attribute would be read as a space.
            case XML -> text.replace("\n", "&#xA;").getBytes(UTF_8);
        };
    }

    private static IParser parser(FhirFormat format) {
        var parser = switch (format) {
            case JSON -> Lazy.R4.newJsonParser();
            case XML -> Lazy.R4.newXmlParser();
        };
        parser.setParserErrorHandler(new ErrorHandlerAdapter());
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser;
    }
}
