package dk.overgang.referral.fhir;

import static dk.overgang.referral.stays.domain.NoticeChange.CANCELLED;
import static dk.overgang.referral.stays.domain.NoticeChange.NEW;

import dk.overgang.referral.stays.domain.NoticeType;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// Puts one sample together; every id inside follows from the header's.
record SampleBundle(SampleMessages.Notice notice) {

    private static final String BASE = "https://medcomfhir.dk/ig/hospitalnotification/";
    private static final String HOSPITAL_GLN = "5790000209354";
    private static final String RECEIVER_GLN = "5790001348120";

    Bundle bundle() {
        var patient = patient();
        var hospital = organization("hospital", notice.route().senderSor(), HOSPITAL_GLN);
        var receiver = organization("receiver", notice.route().receiverSor(), RECEIVER_GLN);
        var encounter = new SampleEncounter(notice).encounter(id("encounter"), ref(patient), ref(hospital));
        var bundle = new Bundle().setType(BundleType.MESSAGE);
        bundle.setTimestampElement(Times.instant(notice.what().sentAt()));
        bundle.setId(notice.ids().bundleId());
        bundle.getMeta().addProfile(profile("medcom-hospitalNotification-message"));
        add(bundle, header(ref(hospital), ref(receiver), ref(encounter)));
        add(bundle, patient);
        add(bundle, encounter);
        add(bundle, hospital);
        add(bundle, receiver);
        earlier(hospital).ifPresent(provenance -> add(bundle, provenance));
        add(bundle, newest(hospital));
        return bundle;
    }

    private MessageHeader header(Reference hospital, Reference receiver, Reference encounter) {
        var header = new MessageHeader();
        header.setId(notice.ids().headerId());
        header.getMeta().addProfile(profile("medcom-hospitalNotification-messageHeader"));
        header.setEvent(new Coding(MedCom.EVENT_CODES, MedCom.HOSPITAL_NOTIFICATION, null));
        header.addDestination()
                .setEndpoint(MedCom.endpoint(notice.route().receiverSor()))
                .setReceiver(receiver)
                .addExtension(MedCom.DESTINATION_USE_EXTENSION, new Coding(MedCom.DESTINATION_USE, "primary", null));
        header.setSender(hospital).addFocus(encounter);
        header.getSource().setEndpoint(MedCom.endpoint(notice.route().senderSor()));
        if (asksForReport()) {
            header.addExtension(MedCom.REPORT_OF_ADMISSION_EXTENSION, new BooleanType(true));
            header.addExtension(MedCom.REPORT_RECIPIENT_EXTENSION, hospital);
        }
        return header;
    }

    private boolean asksForReport() {
        return notice.what().change() == NEW
                && switch (notice.what().type()) {
                    case ADMITTED, ACUTE_STARTED -> true;
                    case LEAVE_STARTED, LEAVE_ENDED, ACUTE_ENDED, DISCHARGED, DIED -> false;
                };
    }

    private Patient patient() {
        var patient = new Patient();
        patient.setId(id("patient"));
        patient.getMeta().addProfile(MedCom.profile("core", "medcom-core-patient"));
        patient.addIdentifier().setSystem(MedCom.CPR).setValue(notice.citizen().cpr());
        patient.addName().setUse(NameUse.OFFICIAL).setFamily(notice.citizen().family());
        if (notice.what().type() == NoticeType.DIED) {
            patient.setDeceased(new BooleanType(notice.what().change() != CANCELLED));
        }
        return patient;
    }

    private Organization organization(String part, String sor, String gln) {
        var organization = new Organization();
        organization.setId(id(part));
        organization.getMeta().addProfile(MedCom.profile("messaging", "medcom-messaging-organization"));
        organization.addIdentifier().setSystem(MedCom.GLN).setValue(gln);
        organization.addIdentifier().setSystem(MedCom.SOR).setValue(sor);
        return organization;
    }

    /// Later messages repeat the history; a sample repeats its first message only.
    private Optional<Provenance> earlier(Organization hospital) {
        return Optional.ofNullable(notice.ids().previousHeaderId()).map(previous -> {
            var first = new Activity(NoticeType.ADMITTED, NEW);
            return provenance("earlier", previous, first, notice.what().stayFrom(), hospital);
        });
    }

    private Provenance newest(Organization hospital) {
        var what = notice.what();
        var activity = new Activity(what.type(), what.type() == NoticeType.DIED ? NEW : what.change());
        var newest = provenance("newest", notice.ids().headerId(), activity, what.sentAt(), hospital);
        if (notice.ids().previousHeaderId() != null || what.change() != NEW) {
            var previous = Optional.ofNullable(notice.ids().previousHeaderId()).orElseGet(() -> id("unknown"));
            newest.addEntity()
                    .setRole(what.change() == CANCELLED ? ProvenanceEntityRole.REMOVAL : ProvenanceEntityRole.REVISION)
                    .setWhat(new Reference("MessageHeader/" + previous));
        }
        return newest;
    }

    private Provenance provenance(String part, String headerId, Activity activity, Instant at, Organization hospital) {
        var provenance = new Provenance();
        provenance.setId(id(part));
        provenance.getMeta().addProfile(MedCom.profile("messaging", "medcom-messaging-provenance"));
        provenance.addTarget(new Reference("MessageHeader/" + headerId));
        provenance.setOccurred(Times.dateTime(at));
        provenance.setRecordedElement(Times.instant(at));
        provenance.getActivity().addCoding(new Coding(MedCom.ACTIVITY_CODES, activity.code(), null));
        provenance.addAgent().setWho(ref(hospital));
        return provenance;
    }

    private String id(String part) {
        return Entries.derivedId(notice.ids().headerId(), part);
    }

    private static Reference ref(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdPart());
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(BASE + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource);
    }

    private static String profile(String name) {
        return MedCom.profile("hospitalnotification", name);
    }
}
