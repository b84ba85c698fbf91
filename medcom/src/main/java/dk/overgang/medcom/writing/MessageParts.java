package dk.overgang.medcom.writing;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.Times;
import dk.overgang.medcom.domain.correspondence.Unit;
import java.time.Instant;
import java.util.Arrays;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// What every message that we write is put together from; `guide` is the guide its profiles stand in.
public record MessageParts(String guide) {

    private static final String UNKNOWN = "Ukendt";

    public Bundle bundle(String id, Instant at, String profile) {
        var bundle = new Bundle().setType(BundleType.MESSAGE);
        bundle.setTimestampElement(Times.instant(at));
        bundle.setId(id);
        bundle.getMeta().addProfile(MedCom.profile(guide, profile));
        return bundle;
    }

    public void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(
                        "https://medcomfhir.dk/ig/%s/%s/%s".formatted(guide, resource.fhirType(), resource.getIdPart()))
                .setResource(resource);
    }

    public MessageHeader header(String id, String profile, String event) {
        var header = new MessageHeader();
        header.setId(id);
        header.getMeta().addProfile(MedCom.profile(guide, profile));
        header.setEvent(new Coding(MedCom.EVENT_CODES, event, null));
        return header;
    }

    public static void address(MessageHeader header, String endpoint, Reference receiver) {
        header.addDestination()
                .setEndpoint(endpoint)
                .setReceiver(receiver)
                .addExtension(MedCom.DESTINATION_USE_EXTENSION, new Coding(MedCom.DESTINATION_USE, "primary", null));
    }

    public static Provenance provenance(String id, Reference header, String activity, Instant at, Organization who) {
        var provenance = new Provenance();
        provenance.setId(id);
        provenance.getMeta().addProfile(MedCom.profile("messaging", "medcom-messaging-provenance"));
        provenance.addTarget(header);
        provenance.setOccurred(Times.dateTime(at));
        provenance.setRecordedElement(Times.instant(at));
        provenance.getActivity().addCoding(new Coding(MedCom.ACTIVITY_CODES, activity, null));
        provenance.addAgent().setWho(reference(who));
        return provenance;
    }

    /// Its id is that of the unit, so that a repeated Provenance still names it.
    public static Organization organization(Unit unit) {
        var organization = new Organization();
        organization.setId(Entries.derivedId(unit.sor(), "organization"));
        if (unit.gln() == null) {
            organization.getMeta().addProfile(MedCom.profile("core", "medcom-core-organization"));
        } else {
            organization.getMeta().addProfile(MedCom.profile("messaging", "medcom-messaging-organization"));
            organization.addIdentifier().setSystem(MedCom.GLN).setValue(unit.gln());
        }
        organization.addIdentifier().setSystem(MedCom.SOR).setValue(unit.sor());
        return organization.setName(unit.name());
    }

    /// A replacement number stands under a system of its own (standards 3.1).
    public static Patient patient(String id, String cpr, String name) {
        var patient = new Patient();
        patient.setId(id);
        patient.getMeta().addProfile(MedCom.profile("core", "medcom-core-patient"));
        var system = cpr.matches("\\d{10}")
                ? MedCom.CPR
                : "17".contains(cpr.substring(6, 7)) ? MedCom.X_ECPR : MedCom.D_ECPR;
        patient.addIdentifier().setSystem(system).setValue(cpr);
        name(patient.addName().setUse(NameUse.OFFICIAL), name);
        return patient;
    }

    /// The last word is the family's.
    public static void name(HumanName name, String given) {
        var words = (given.isBlank() ? UNKNOWN : given.strip()).split("\\s+");
        name.setFamily(words[words.length - 1]);
        Arrays.stream(words, 0, words.length - 1).forEach(name::addGiven);
    }

    public static Reference header(String headerId) {
        return new Reference("MessageHeader/" + headerId);
    }

    public static Reference reference(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdPart());
    }
}
