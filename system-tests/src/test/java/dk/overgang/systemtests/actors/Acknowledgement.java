package dk.overgang.systemtests.actors;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/// MedCom's answer to a message: of which one, the verdict, and the elements that were wrong.
public record Acknowledgement(String id, String code, String of, List<String> elements) {

    private static final FhirContext FHIR = FhirContext.forR4();

    static Acknowledgement of(String body, String contentType) {
        var parser = contentType.equals(Region.FHIR_XML) ? FHIR.newXmlParser() : FHIR.newJsonParser();
        var bundle = parser.parseResource(Bundle.class, body);
        var header = all(bundle, MessageHeader.class).getFirst();
        var elements = all(bundle, OperationOutcome.class).stream()
                .flatMap(outcome -> outcome.getIssue().stream())
                .flatMap(issue -> issue.getExpression().stream())
                .map(expression -> expression.getValue())
                .toList();
        return new Acknowledgement(
                header.getIdPart(),
                header.getResponse().getCode().toCode(),
                header.getResponse().getIdentifier(),
                elements);
    }

    public boolean isOk() {
        return code.equals("ok");
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
