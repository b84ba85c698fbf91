package dk.overgang.medcom.writing;

import static dk.overgang.medcom.writing.MessageParts.reference;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.Times;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.message.Dispatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/// Writes a correspondence message as CareCommunication 5.0 has it: every text of the thread with its signature,
/// and a Provenance for every message of it. Ids inside follow from the ids of what they name, so that an answer
/// repeats them.
public final class CareCommunicationWriter {

    private static final MessageParts PARTS = new MessageParts("carecommunication");
    private static final String DEFINITION =
            "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0";

    private final CareLetter letter;
    private final Dispatch dispatch;
    private final Bundle bundle;
    private final Map<String, Organization> organizations = new LinkedHashMap<>();

    private CareCommunicationWriter(CareLetter letter, Dispatch dispatch) {
        this.letter = letter;
        this.dispatch = dispatch;
        this.bundle = PARTS.bundle(dispatch.bundleId().toString(), dispatch.at(), "medcom-careCommunication-message");
        Stream.concat(Stream.of(letter.from(), letter.to()), letter.said().units().stream())
                .forEach(unit -> organizations.putIfAbsent(unit.sor(), MessageParts.organization(unit)));
        Stream.concat(
                        letter.said().segments().stream().map(Segment::unit),
                        letter.said().history().stream().map(Past::unit))
                .forEach(sor ->
                        organizations.computeIfAbsent(sor, it -> MessageParts.organization(new Unit(it, null, null))));
    }

    public static Bundle write(CareLetter letter, Dispatch dispatch) {
        return new CareCommunicationWriter(letter, dispatch).write();
    }

    private Bundle write() {
        var patient = MessageParts.patient(
                id("patient"), letter.about().cpr(), letter.about().name());
        var communication = communication(patient);
        PARTS.add(bundle, header(communication));
        PARTS.add(bundle, patient);
        PARTS.add(bundle, communication);
        if (letter.said().episode() != null) {
            var encounter = encounter(patient);
            communication.setEncounter(reference(encounter));
            PARTS.add(bundle, encounter);
        }
        letter.said().segments().forEach(segment -> addPayload(communication, segment));
        organizations.values().forEach(organization -> PARTS.add(bundle, organization));
        letter.said().history().forEach(past -> PARTS.add(bundle, provenance(past)));
        Narratives.tell(bundle);
        return bundle;
    }

    private MessageHeader header(Communication communication) {
        var header = PARTS.header(
                dispatch.headerId().toString(), "medcom-careCommunication-messageHeader", MedCom.CARE_COMMUNICATION);
        MessageParts.address(
                header,
                MedCom.endpoint(letter.to().sor()),
                organization(letter.to().sor()));
        header.setSender(organization(letter.from().sor())).addFocus(reference(communication));
        header.getSource().setEndpoint(MedCom.endpoint(letter.from().sor()));
        header.setDefinition(DEFINITION);
        return header;
    }

    private Communication communication(Patient patient) {
        var said = letter.said();
        var communication = new Communication();
        communication.setId(id("communication"));
        communication
                .getMeta()
                .addProfile(MedCom.profile("carecommunication", "medcom-careCommunication-communication"));
        communication.addIdentifier().setValue(urn(said.thread()));
        communication.setStatus(CommunicationStatus.UNKNOWN).setSubject(reference(patient));
        communication
                .addCategory()
                .addCoding(new Coding(MedCom.CATEGORY_CODES, said.category().code(), null));
        if (said.topic() != null) {
            communication.setTopic(new CodeableConcept().setText(said.topic()));
        }
        if (said.priority() != null) {
            communication.setPriority(
                    switch (said.priority()) {
                        case ROUTINE -> CommunicationPriority.ROUTINE;
                        case ASAP -> CommunicationPriority.ASAP;
                    });
        }
        return communication;
    }

    private void addPayload(Communication communication, Segment segment) {
        var payload = communication.addPayload().setContent(new StringType(segment.text()));
        var identifier = new Identifier().setValue(urn(segment.segmentId()));
        payload.addExtension(MedCom.DATE_EXTENSION, Times.dateTime(segment.at()));
        payload.addExtension(MedCom.IDENTIFIER_EXTENSION, identifier.setAssigner(organization(segment.unit())));
        if (segment.signature() != null) {
            var role = author(segment, segment.signature());
            payload.addExtension(MedCom.AUTHOR_EXTENSION, reference(role));
            payload.addExtension(
                    MedCom.CONTACT_EXTENSION,
                    new ContactPoint()
                            .setSystem(ContactPointSystem.PHONE)
                            .setValue(segment.signature().phone()));
        }
    }

    private PractitionerRole author(Segment segment, Signature signature) {
        var author = new Practitioner();
        author.setId(Entries.derivedId(segment.segmentId().toString(), "author"));
        author.getMeta().addProfile(MedCom.profile("core", "medcom-core-practitioner"));
        MessageParts.name(author.addName(), signature.name());
        var role = new PractitionerRole();
        role.setId(Entries.derivedId(segment.segmentId().toString(), "role"));
        role.getMeta().addProfile(MedCom.profile("core", "medcom-core-practitionerrole"));
        role.setPractitioner(reference(author)).addCode().setText(signature.title());
        PARTS.add(bundle, role);
        PARTS.add(bundle, author);
        return role;
    }

    private Encounter encounter(Patient patient) {
        var episode = letter.said().episode();
        var encounter = new Encounter();
        encounter.setId(id("encounter"));
        encounter.getMeta().addProfile(MedCom.profile("core", "medcom-core-encounter"));
        encounter.setStatus(EncounterStatus.UNKNOWN).setClass_(new Coding(MedCom.ACT_CODES, "IMP", null));
        encounter.setSubject(reference(patient));
        if (episode != null) {
            encounter
                    .addEpisodeOfCare()
                    .setIdentifier(new Identifier().setSystem(episode.system()).setValue(episode.value()));
        }
        return encounter;
    }

    private Provenance provenance(Past past) {
        var provenance = MessageParts.provenance(
                Entries.derivedId(past.headerId(), "provenance"),
                MessageParts.header(past.headerId()),
                MedCom.MESSAGE_ACTIVITIES.getOrDefault(past.act(), ""),
                past.at(),
                organizations.getOrDefault(past.unit(), new Organization()));
        provenance.getMeta().getProfile().clear();
        provenance.getMeta().addProfile(MedCom.profile("carecommunication", "medcom-careCommunication-provenance"));
        if (past.follows() != null) {
            provenance.addEntity().setRole(ProvenanceEntityRole.REVISION).setWhat(MessageParts.header(past.follows()));
        }
        for (var segment : past.segments()) {
            var identifier = new Identifier().setValue(urn(segment));
            provenance
                    .addEntity()
                    .setRole(ProvenanceEntityRole.SOURCE)
                    .getWhat()
                    .setIdentifier(identifier);
        }
        return provenance;
    }

    private Reference organization(String sor) {
        return reference(organizations.getOrDefault(sor, new Organization()));
    }

    private String id(String part) {
        return Entries.derivedId(dispatch.headerId().toString(), part);
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
