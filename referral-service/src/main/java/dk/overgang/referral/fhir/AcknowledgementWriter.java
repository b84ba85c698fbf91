package dk.overgang.referral.fhir;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// MedCom's acknowledgement (standards 1.7): sender and receiver change places, the newest Provenance is repeated as it
/// came
/// and a second one says that this is the answer.
final class AcknowledgementWriter {

    private static final String BASE = "https://medcomfhir.dk/ig/acknowledgement/";

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

    static Bundle write(MessageIds ids, Verdict verdict, Dispatch dispatch) {
        return new AcknowledgementWriter(ids, dispatch).write(verdict);
    }

    private Bundle write(Verdict verdict) {
        var bundle = new Bundle().setType(BundleType.MESSAGE).setTimestampElement(Times.instant(dispatch.at()));
        bundle.setId(dispatch.bundleId().toString());
        bundle.getMeta().addProfile(profile("medcom-messaging-acknowledgement"));
        var header = header(verdict);
        add(bundle, header);
        if (ids.answer().newest() != null) {
            add(bundle, ids.answer().newest());
        }
        add(bundle, provenance());
        add(bundle, us);
        add(bundle, them);
        if (!verdict.issues().isEmpty()) {
            var outcome = outcome(verdict);
            header.getResponse().setDetails(reference(outcome));
            add(bundle, outcome);
        }
        return bundle;
    }

    private MessageHeader header(Verdict verdict) {
        var header = new MessageHeader();
        header.setId(dispatch.headerId().toString());
        header.getMeta().addProfile(profile("medcom-messaging-acknowledgementHeader"));
        header.setEvent(new Coding(MedCom.EVENT_CODES, MedCom.ACKNOWLEDGEMENT_MESSAGE, null));
        header.addDestination(destination()).setSender(reference(us));
        header.getSource().setEndpoint(ids.answer().ownEndpoint());
        header.getResponse().setIdentifier(ids.headerId()).setCode(code(verdict.code()));
        return header;
    }

    private MessageDestinationComponent destination() {
        var destination = new MessageDestinationComponent()
                .setEndpoint(ids.answer().endpoint())
                .setReceiver(reference(them));
        destination
                .addExtension()
                .setUrl(MedCom.DESTINATION_USE_EXTENSION)
                .setValue(new Coding(MedCom.DESTINATION_USE, "primary", null));
        return destination;
    }

    private Provenance provenance() {
        var provenance = new Provenance();
        provenance.setId(derived("provenance"));
        provenance.getMeta().addProfile(MedCom.profile("messaging", "medcom-messaging-provenance"));
        provenance.addTarget(new Reference("MessageHeader/" + dispatch.headerId()));
        provenance.setOccurred(Times.dateTime(dispatch.at()));
        provenance.setRecordedElement(Times.instant(dispatch.at()));
        provenance.getActivity().addCoding(new Coding(MedCom.ACTIVITY_CODES, MedCom.ACKNOWLEDGEMENT_ACTIVITY, null));
        provenance.addAgent().setWho(reference(us));
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.REVISION)
                .setWhat(new Reference("MessageHeader/" + ids.headerId()));
        return provenance;
    }

    private OperationOutcome outcome(Verdict verdict) {
        var outcome = OutcomeWriter.write(verdict.issues());
        outcome.setId(derived("outcome"));
        return outcome;
    }

    /// The organization as the message had it, else what its address tells.
    private Organization known(@Nullable Organization told, String endpoint) {
        if (told != null) {
            return told;
        }
        var organization = new Organization();
        organization.setId(derived(endpoint));
        Entries.sorOf(endpoint)
                .ifPresent(sor ->
                        organization.addIdentifier().setSystem(MedCom.SOR).setValue(sor));
        return organization;
    }

    private String derived(String part) {
        return Entries.derivedId(dispatch.headerId().toString(), part);
    }

    private static ResponseType code(Verdict.Code code) {
        return switch (code) {
            case OK -> ResponseType.OK;
            case FATAL_ERROR -> ResponseType.FATALERROR;
            case TRANSIENT_ERROR -> ResponseType.TRANSIENTERROR;
        };
    }

    private static Reference reference(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdPart());
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(BASE + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource);
    }

    private static String profile(String name) {
        return MedCom.profile("acknowledgement", name);
    }
}
