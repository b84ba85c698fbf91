package dk.overgang.medcom.writing;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/// What a resource says, for eyes: MedCom asks every sender for it from 5.0 on. All of it is text, nothing in it
/// markup.
final class Narratives {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Narratives() {}

    static void tell(Bundle bundle) {
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(DomainResource.class::isInstance)
                .map(DomainResource.class::cast)
                .forEach(resource -> resource.setText(narrative(lines(resource))));
    }

    private static Narrative narrative(List<String> lines) {
        var div = new XhtmlNode(NodeType.Element, "div").attribute("xmlns", XHTML);
        lines.forEach(line -> {
            var _ = div.addTag("p").addText(line);
        });
        var narrative = new Narrative().setStatus(NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        return narrative;
    }

    private static List<String> lines(DomainResource resource) {
        var lines = new ArrayList<>(List.of(resource.fhirType() + " " + resource.getIdPart()));
        switch (resource) {
            case MessageHeader header -> {
                lines.add(header.getEventCoding().getCode());
                lines.add(header.getSource().getEndpoint());
                lines.add(header.getDestinationFirstRep().getEndpoint());
            }
            case Communication said -> addCommunication(lines, said);
            case Patient patient -> {
                patient.getIdentifier().stream().map(Identifier::getValue).forEach(lines::add);
                lines.add(patient.getNameFirstRep().getNameAsSingleString());
            }
            case Practitioner author -> lines.add(author.getNameFirstRep().getNameAsSingleString());
            case PractitionerRole role -> lines.add(role.getCodeFirstRep().getText());
            case Organization unit ->
                unit.getIdentifier().stream().map(Identifier::getValue).forEach(lines::add);
            case Provenance past -> {
                lines.add(past.getActivity().getCodingFirstRep().getCode());
                lines.add(past.getOccurredDateTimeType().getValueAsString());
            }
            default -> {}
        }
        return lines;
    }

    private static void addCommunication(List<String> lines, Communication said) {
        lines.add(said.getStatus().toCode());
        lines.add(said.getCategoryFirstRep().getCodingFirstRep().getCode());
        if (said.hasTopic()) {
            lines.add(said.getTopic().getText());
        }
        if (said.hasPriority()) {
            lines.add(said.getPriority().toCode());
        }
        said.getPayload()
                .forEach(payload -> lines.addAll(
                        payload.getContent().primitiveValue().lines().toList()));
    }
}
