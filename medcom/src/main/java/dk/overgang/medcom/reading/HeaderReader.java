package dk.overgang.medcom.reading;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.ReturnAddress;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// The envelope: ids, sender and receiver. A missing part is an issue, and what is there is still enough to answer
/// to.
record HeaderReader(Bundle bundle, Entries entries, MessageHeader header, List<FhirIssue> issues) {

    MessageIds ids() {
        var id = header.getIdPart();
        return new MessageIds(
                senderSor(),
                bundleId(),
                id,
                new ReturnAddress(
                        address(header.getSource().getEndpoint(), senderSor()),
                        address(destination().getEndpoint(), receiverSor().orElse("")),
                        named("sender", entries.find(Organization.class, header.getSender())),
                        named(
                                "receiver",
                                entries.find(Organization.class, destination().getReceiver())),
                        named("newest", ProvenanceReader.newest(entries.all(Provenance.class), id))));
    }

    /// What a message names by its full url alone has no id that the answer could point to.
    private <T extends Resource> @Nullable T named(String part, Optional<T> found) {
        found.filter(resource -> resource.getIdPart() == null)
                .ifPresent(resource -> resource.setId(Entries.derivedId(header.getIdPart(), part)));
        return found.orElse(null);
    }

    boolean is(String event) {
        return header.getEvent() instanceof Coding coding
                && event.equals(coding.getCode())
                && MedCom.isOf(MedCom.EVENT_CODES, coding);
    }

    /// Also one whose event cannot be read: nothing else has a response.
    boolean isAcknowledgement() {
        return is(MedCom.ACKNOWLEDGEMENT_MESSAGE)
                || (header.hasResponse() && !is(MedCom.HOSPITAL_NOTIFICATION) && !is(MedCom.CARE_COMMUNICATION));
    }

    boolean isOfAnotherKind() {
        return header.hasEventCoding() && !is(MedCom.HOSPITAL_NOTIFICATION) && !is(MedCom.CARE_COMMUNICATION);
    }

    void check() {
        if (bundle.getType() != Bundle.BundleType.MESSAGE) {
            issues.add(FhirIssue.badValue("Bundle.type"));
        }
        if (bundleId().isEmpty()) {
            issues.add(FhirIssue.missingId("Bundle.id"));
        } else if (!Entries.isId(bundleId())) {
            issues.add(FhirIssue.badId("Bundle.id"));
        }
        if (entries.all(MessageHeader.class).size() > 1) {
            issues.add(FhirIssue.notExactlyOne("MessageHeader"));
        }
        if (!header.hasEventCoding()) {
            issues.add(FhirIssue.missing("MessageHeader.eventCoding"));
        } else if (isOfAnotherKind()) {
            issues.add(FhirIssue.unknownEvent());
        }
        if (senderSor().isEmpty()) {
            issues.add(FhirIssue.missing("MessageHeader.sender"));
        }
        checkReceiver();
    }

    /// Two receivers in one message is a message for nobody: one of them would read another municipality's
    /// citizen.
    private void checkReceiver() {
        var addressed = Entries.sorOf(destination().getEndpoint());
        if (receiverSor().isEmpty()) {
            issues.add(FhirIssue.missingReceiver());
        } else if (addressed.isPresent() && !addressed.equals(receiverSor())) {
            issues.add(FhirIssue.unknownReceiver());
        }
    }

    Optional<String> receiverSor() {
        return entries.sorOf(destination().getReceiver())
                .or(() -> Entries.sorOf(destination().getEndpoint()));
    }

    String senderSor() {
        return entries.sorOf(header.getSender())
                .or(() -> Entries.sorOf(header.getSource().getEndpoint()))
                .orElse("");
    }

    /// The resource that the header points to, else the only one of its type.
    <T extends Resource> Optional<T> focus(Class<T> type) {
        return header.getFocus().stream()
                .flatMap(focus -> entries.find(type, focus).stream())
                .findFirst()
                .or(() -> entries.one(type, issues));
    }

    boolean asksForReport() {
        return header.getExtension().stream()
                .filter(extension -> MedCom.REPORT_OF_ADMISSION_EXTENSION.equals(extension.getUrl()))
                .anyMatch(extension ->
                        extension.getValue() instanceof BooleanType asked && Boolean.TRUE.equals(asked.getValue()));
    }

    private MessageDestinationComponent destination() {
        return header.getDestination().stream().findFirst().orElseGet(MessageDestinationComponent::new);
    }

    private String bundleId() {
        return Optional.ofNullable(bundle.getIdPart()).orElse("");
    }

    private static String address(@Nullable String given, String sor) {
        return given == null ? MedCom.endpoint(sor) : given;
    }
}
