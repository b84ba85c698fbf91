package dk.overgang.medcom.reading;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Episode;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Reads a correspondence message (CareCommunication 5.0, and 4.0, which writes it alike). What it does not know
/// it does not take over.
record CareCommunicationReader(HeaderReader header, MessageIds ids) {

    private static final String STATUS = "Communication.status";
    private static final String IDENTIFIER = "Communication.identifier";
    private static final String CATEGORY = "Communication.category";
    private static final String TOPIC = "Communication.topic";
    private static final String ACTIVITY = "Provenance.activity";
    private static final int LONGEST_TOPIC = 200;
    private static final int MOST_MESSAGES = 100;

    Optional<Reading> read() {
        var patient = header.entries().one(Patient.class, issues());
        var communication = header.focus(Communication.class);
        if (patient.isEmpty() || communication.isEmpty()) {
            return Optional.empty();
        }
        var person = PatientReader.readAny(patient.get(), issues());
        var correspondence = read(communication.get());
        return issues().isEmpty()
                ? Optional.of(new Reading.CareCommunication(
                        ids, header.receiverSor().orElseThrow(), person.orElseThrow(), correspondence.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Correspondence> read(Communication communication) {
        checkStatus(communication);
        var thread = thread(communication);
        var category = category(communication);
        var topic = Texts.read(communication.getTopic().getText(), LONGEST_TOPIC, TOPIC, issues());
        var history = history();
        var segments = new SegmentReader(header.entries(), header.senderSor(), issues()).read(communication);
        if (!issues().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Correspondence(
                thread.orElseThrow(),
                category.orElseThrow(),
                category.get() == Category.REGARDING_REFERRAL ? priority(communication) : null,
                topic,
                segments,
                history,
                units(),
                episode(communication)));
    }

    /// MedCom's letters have the status `unknown`; one that says of itself that it is a mistake or was never sent
    /// is none.
    private void checkStatus(Communication communication) {
        if (communication.getStatus() == CommunicationStatus.ENTEREDINERROR
                || communication.getStatus() == CommunicationStatus.NOTDONE) {
            issues().add(FhirIssue.badValue(STATUS));
        }
    }

    private Optional<UUID> thread(Communication communication) {
        var given = communication.getIdentifier().stream()
                .map(Identifier::getValue)
                .filter(value -> value != null)
                .findFirst();
        if (given.isEmpty()) {
            issues().add(FhirIssue.missing(IDENTIFIER));
            return Optional.empty();
        }
        var thread = SegmentReader.uuid(given.get());
        if (thread.isEmpty()) {
            issues().add(FhirIssue.badValue(IDENTIFIER));
        }
        return thread;
    }

    private Optional<Category> category(Communication communication) {
        var codes = communication.getCategory().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(Coding::hasCode)
                .toList();
        if (codes.isEmpty()) {
            issues().add(FhirIssue.missing(CATEGORY));
            return Optional.empty();
        }
        var known = codes.stream()
                .filter(code -> MedCom.isOf(MedCom.CATEGORY_CODES, code))
                .map(Coding::getCode)
                .distinct()
                .toList();
        var category = known.size() == 1 ? Category.of(known.getFirst()) : Optional.<Category>empty();
        if (category.isEmpty()) {
            issues().add(FhirIssue.unknownCode(CATEGORY));
        }
        return category;
    }

    private static @Nullable Priority priority(Communication communication) {
        return switch (communication.getPriority()) {
            case ASAP, URGENT, STAT -> Priority.ASAP;
            case ROUTINE -> Priority.ROUTINE;
            case null, default -> null;
        };
    }

    /// The messages of the thread in their order, this one last.
    private List<Past> history() {
        var all = header.entries().all(Provenance.class);
        var newest = Optional.ofNullable(ids.answer().newest());
        var act = newest.flatMap(CareCommunicationReader::act);
        var sentAt = ProvenanceReader.sentAt(newest, header.bundle(), issues());
        if (newest.isEmpty() || all.size() > MOST_MESSAGES) {
            issues().add(newest.isEmpty() ? FhirIssue.missing(ACTIVITY) : FhirIssue.tooLong("Provenance"));
        } else if (act.isEmpty()) {
            issues().add(FhirIssue.unknownCode(ACTIVITY));
        }
        if (!issues().isEmpty()) {
            return List.of();
        }
        var own = past(newest.orElseThrow(), ids.headerId());
        var earlier = all.stream()
                .filter(one -> !one.equals(newest.get()))
                .filter(one -> act(one).isPresent() && !target(one).isEmpty())
                .filter(one -> one.hasOccurredDateTimeType()
                        && one.getOccurredDateTimeType().getValue() != null)
                .map(one -> past(one, target(one)))
                .sorted(comparing(Past::at));
        var last = new Past(own.headerId(), own.act(), sentAt.orElseThrow(), own.unit(), own.follows(), own.segments());
        return Stream.concat(earlier, Stream.of(last)).toList();
    }

    private Past past(Provenance given, String headerId) {
        return new Past(
                headerId,
                act(given).orElseThrow(),
                ProvenanceReader.moment(given),
                given.getAgent().stream()
                        .findFirst()
                        .flatMap(agent -> header.entries().sorOf(agent.getWho()))
                        .orElseGet(header::senderSor),
                given.getEntity().stream()
                        .filter(entity -> entity.getRole() == ProvenanceEntityRole.REVISION)
                        .map(entity -> Entries.idOf(entity.getWhat()))
                        .filter(not(String::isEmpty))
                        .findFirst()
                        .orElse(null),
                given.getEntity().stream()
                        .filter(entity -> entity.getRole() == ProvenanceEntityRole.SOURCE)
                        .map(entity -> entity.getWhat().getIdentifier().getValue())
                        .filter(value -> value != null)
                        .map(SegmentReader::segmentId)
                        .toList());
    }

    private static String target(Provenance given) {
        return given.getTarget().stream().map(Entries::idOf).findFirst().orElse("");
    }

    private static Optional<Act> act(Provenance given) {
        var codes = given.getActivity().getCoding().stream()
                .filter(Coding::hasCode)
                .filter(code -> MedCom.isOf(MedCom.ACTIVITY_CODES, code))
                .map(Coding::getCode)
                .toList();
        return MedCom.MESSAGE_ACTIVITIES.entrySet().stream()
                .filter(known -> codes.contains(known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Unit> units() {
        return header.entries().all(Organization.class).stream()
                .flatMap(given -> Entries.sorOf(given).stream().map(sor -> Units.read(given, sor, issues())))
                .toList();
    }

    /// Of several ids the hospital's own; one that is no id is left out.
    private @Nullable Episode episode(Communication communication) {
        return header.entries().find(Encounter.class, communication.getEncounter()).stream()
                .flatMap(encounter -> encounter.getEpisodeOfCare().stream())
                .map(Reference::getIdentifier)
                .filter(given -> given.hasValue() && given.hasSystem())
                .filter(given -> Texts.isId(given.getValue()) && Texts.isAddress(given.getSystem()))
                .min(comparing(given -> MedCom.LPR3_EPISODE.equals(given.getSystem())))
                .map(given -> new Episode(given.getSystem(), given.getValue()))
                .orElse(null);
    }

    private List<FhirIssue> issues() {
        return header.issues();
    }
}
