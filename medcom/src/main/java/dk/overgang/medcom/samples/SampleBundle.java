package dk.overgang.medcom.samples;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.writing.MessageParts.reference;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.writing.MessageParts;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/// Puts one sample together; every id inside follows from the header's.
record SampleBundle(SampleMessages.Notice notice) {

    private static final MessageParts PARTS = new MessageParts("hospitalnotification");
    static final String HOSPITAL_GLN = "5790000209354";
    static final String RECEIVER_GLN = "5790001348120";

    Bundle bundle() {
        var patient = patient();
        var hospital = MessageParts.organization(new Unit(notice.route().senderSor(), HOSPITAL_GLN, null));
        var receiver = MessageParts.organization(new Unit(notice.route().receiverSor(), RECEIVER_GLN, null));
        var encounter = new SampleEncounter(notice).encounter(id("encounter"), reference(patient), reference(hospital));
        var bundle =
                PARTS.bundle(notice.ids().bundleId(), notice.what().sentAt(), "medcom-hospitalNotification-message");
        PARTS.add(bundle, header(reference(hospital), reference(receiver), reference(encounter)));
        PARTS.add(bundle, patient);
        PARTS.add(bundle, encounter);
        PARTS.add(bundle, hospital);
        PARTS.add(bundle, receiver);
        SampleHistory.of(notice).provenances(hospital).forEach(provenance -> PARTS.add(bundle, provenance));
        return bundle;
    }

    private MessageHeader header(Reference hospital, Reference receiver, Reference encounter) {
        var header = PARTS.header(
                notice.ids().headerId(), "medcom-hospitalNotification-messageHeader", MedCom.HOSPITAL_NOTIFICATION);
        MessageParts.address(header, MedCom.endpoint(notice.route().receiverSor()), receiver);
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
                && notice.ids().earlier().isEmpty()
                && switch (notice.what().type()) {
                    case ADMITTED, ACUTE_STARTED -> true;
                    case LEAVE_STARTED, LEAVE_ENDED, ACUTE_ENDED, DISCHARGED, DIED -> false;
                };
    }

    private Patient patient() {
        var patient = MessageParts.patient(
                id("patient"), notice.citizen().cpr(), notice.citizen().family());
        if (notice.what().type() == NoticeType.DIED) {
            patient.setDeceased(new BooleanType(notice.what().change() != CANCELLED));
        }
        return patient;
    }

    private String id(String part) {
        return Entries.derivedId(notice.ids().headerId(), part);
    }
}
