package dk.overgang.medcom.writing;

import static dk.overgang.medcom.writing.MessageParts.reference;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Verdict;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.jspecify.annotations.Nullable;

/// MedCom's acknowledgement (standards 1.7): sender and receiver change places, the newest Provenance is repeated
/// as it came and a second one says that this is the answer.
public final class AcknowledgementWriter {

    private static final MessageParts PARTS = new MessageParts("acknowledgement");

    private final MessageIds ids;
    private final Dispatch dispatch;
    private final Organization us;
    private final Organization them;

    private AcknowledgementWriter(MessageIds ids, Dispatch dispatch) {
        this.ids = ids;
        this.dispatch = dispatch;
        this.us = known(ids.answer().receiver(), ids.answer().ownEndpoint());
        this.them = known(ids.answer().hospital(), ids.answer().endpoint());
    }

    public static Bundle write(MessageIds ids, Verdict verdict, Dispatch dispatch) {
        return new AcknowledgementWriter(ids, dispatch).write(verdict);
    }

    private Bundle write(Verdict verdict) {
        var bundle = PARTS.bundle(dispatch.bundleId().toString(), dispatch.at(), "medcom-messaging-acknowledgement");
        var header = header(verdict);
        PARTS.add(bundle, header);
        if (ids.answer().newest() != null) {
            PARTS.add(bundle, ids.answer().newest());
        }
        PARTS.add(bundle, provenance());
        PARTS.add(bundle, us);
        PARTS.add(bundle, them);
        if (!verdict.issues().isEmpty()) {
            var outcome = outcome(verdict);
            header.getResponse().setDetails(reference(outcome));
            PARTS.add(bundle, outcome);
        }
        return bundle;
    }

    private MessageHeader header(Verdict verdict) {
        var header = PARTS.header(
                dispatch.headerId().toString(),
                "medcom-messaging-acknowledgementHeader",
                MedCom.ACKNOWLEDGEMENT_MESSAGE);
        MessageParts.address(header, ids.answer().endpoint(), reference(them));
        header.setSender(reference(us)).getSource().setEndpoint(ids.answer().ownEndpoint());
        header.getResponse().setIdentifier(ids.headerId()).setCode(code(verdict.code()));
        return header;
    }

    private Provenance provenance() {
        var provenance = MessageParts.provenance(
                derivedId("provenance"),
                MessageParts.header(dispatch.headerId().toString()),
                MedCom.ACKNOWLEDGEMENT_ACTIVITY,
                dispatch.at(),
                us);
        provenance.addEntity().setRole(ProvenanceEntityRole.REVISION).setWhat(MessageParts.header(ids.headerId()));
        return provenance;
    }

    private OperationOutcome outcome(Verdict verdict) {
        var outcome = OutcomeWriter.write(verdict.issues());
        outcome.setId(derivedId("outcome"));
        return outcome;
    }

    /// The organization as the message had it, else what its address tells.
    private Organization known(@Nullable Organization given, String endpoint) {
        if (given != null) {
            return given;
        }
        var organization = new Organization();
        organization.setId(derivedId(endpoint));
        Entries.sorOf(endpoint)
                .ifPresent(sor ->
                        organization.addIdentifier().setSystem(MedCom.SOR).setValue(sor));
        return organization;
    }

    private String derivedId(String part) {
        return Entries.derivedId(dispatch.headerId().toString(), part);
    }

    private static ResponseType code(Verdict.Code code) {
        return switch (code) {
            case OK -> ResponseType.OK;
            case FATAL_ERROR -> ResponseType.FATALERROR;
            case TRANSIENT_ERROR -> ResponseType.TRANSIENTERROR;
        };
    }
}
