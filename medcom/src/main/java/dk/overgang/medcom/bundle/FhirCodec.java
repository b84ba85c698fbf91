package dk.overgang.medcom.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import dk.overgang.medcom.message.FhirFormat;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/// HAPI's parser as we want it: lenient and silent (its warnings would quote the message). Made at first use, which
/// takes seconds.
public final class FhirCodec {

    private FhirCodec() {}

    private static final class Lazy {
        private static final FhirContext R4 = FhirContext.forR4();
    }

    public static Optional<Bundle> bundle(String text, FhirFormat format) {
        try {
            return Optional.of(parser(format).parseResource(Bundle.class, text));
        } catch (DataFormatException | IllegalArgumentException | ClassCastException | NullPointerException shape) {
            // What HAPI throws at well-formed text that is no FHIR; there is nothing in it to tell the sender.
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
