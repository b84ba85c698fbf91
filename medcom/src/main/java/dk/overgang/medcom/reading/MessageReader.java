package dk.overgang.medcom.reading;

import static java.util.function.Predicate.not;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.ParsedBundle;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.medcom.message.Reading.Unreadable;
import dk.overgang.medcom.message.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageHeaderResponseComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Reads one bundle. Tolerant of everything the official examples do; refuses only what leaves the notice without
/// meaning.
public final class MessageReader {

    private final List<FhirIssue> issues;
    private final Bundle bundle;
    private final Entries entries;

    private MessageReader(ParsedBundle parsed) {
        this.issues = new ArrayList<>(parsed.issues());
        this.bundle = parsed.bundle();
        this.entries = Entries.of(bundle);
    }

    public static Reading read(ParsedBundle parsed) {
        return new MessageReader(parsed).read();
    }

    private Reading read() {
        var id = entries.all(MessageHeader.class).stream()
                .findFirst()
                .map(Resource::getIdPart)
                .filter(not(String::isEmpty));
        if (id.isEmpty()) {
            return new Unreadable(
                    400, List.of(issues.isEmpty() ? FhirIssue.missingId("MessageHeader.id") : issues.getFirst()));
        }
        return Entries.isId(id.get())
                ? read(new HeaderReader(
                        bundle, entries, entries.all(MessageHeader.class).getFirst(), issues))
                : new Unreadable(400, List.of(FhirIssue.badId("MessageHeader.id")));
    }

    private Reading read(HeaderReader header) {
        if (header.isAcknowledgement()) {
            return acknowledgement(header);
        }
        header.check();
        var ids = header.ids();
        return understood(header, ids).orElseGet(() -> new Refused(ids, List.copyOf(issues)));
    }

    /// One that is not fully understood says nothing, and is not answered either: two systems would answer each
    /// other for ever.
    private IsAcknowledgement acknowledgement(HeaderReader header) {
        var response = header.header().getResponse();
        return new IsAcknowledgement(
                header.header().getIdPart(),
                header.senderSor(),
                Objects.requireNonNullElse(response.getIdentifier(), ""),
                issues.isEmpty() && header.is(MedCom.ACKNOWLEDGEMENT_MESSAGE) ? code(response) : null);
    }

    private static Verdict.@Nullable Code code(MessageHeaderResponseComponent response) {
        return switch (response.getCode()) {
            case OK -> Verdict.Code.OK;
            case FATALERROR -> Verdict.Code.FATAL_ERROR;
            case TRANSIENTERROR -> Verdict.Code.TRANSIENT_ERROR;
            case null, default -> null;
        };
    }

    private Optional<Reading> understood(HeaderReader header, MessageIds ids) {
        if (header.isOfAnotherKind()) {
            return Optional.empty();
        }
        return header.is(MedCom.CARE_COMMUNICATION)
                ? new CareCommunicationReader(header, ids).read()
                : notice(header, ids);
    }

    private Optional<Reading> notice(HeaderReader header, MessageIds ids) {
        var patient = entries.one(Patient.class, issues);
        var encounter = header.focus(Encounter.class);
        if (patient.isEmpty() || encounter.isEmpty()) {
            return Optional.empty();
        }
        var newest = Optional.ofNullable(ids.answer().newest());
        var cpr = PatientReader.read(patient.get(), issues);
        var stay = EncounterReader.read(encounter.get(), issues);
        var history = entries.all(Provenance.class);
        var activity = ProvenanceReader.activity(newest, history, patient.get(), issues);
        var sentAt = ProvenanceReader.sentAt(newest, bundle, issues);
        activity.ifPresent(given -> stay.checkLeave(given, encounter.get(), issues));
        activity.ifPresent(given -> stay.checkOrder(given, sentAt, issues));
        if (!issues.isEmpty()) {
            return Optional.empty();
        }
        var what = activity.orElseThrow();
        return Optional.of(new Understood(
                ids,
                header.receiverSor().orElseThrow(),
                cpr.orElseThrow(),
                what.type(),
                what.change(),
                stay.when(what.type()).or(() -> sentAt).orElseThrow(),
                sentAt.orElseThrow(),
                stay.episodes(),
                stay.from().orElse(null),
                stay.to().orElse(null),
                entries.sorOf(encounter.get().getServiceProvider()).orElseGet(header::senderSor),
                Units.name(entries, encounter.get().getServiceProvider()),
                ProvenanceReader.predecessors(history, newest.orElseThrow()),
                header.asksForReport(),
                Doubts.of(what, newest.orElseThrow(), encounter.get(), stay)));
    }
}
