package dk.overgang.medcom.reading;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.Times;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.FhirIssue;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;

/// What a message is: told by its newest Provenance and by whether the citizen lives, never by Encounter.status,
/// which the official examples contradict.
final class ProvenanceReader {

    private static final String ACTIVITY = "Provenance.activity";
    private static final String OCCURRED = "Provenance.occurredDateTime";

    private ProvenanceReader() {}

    /// The one about this very message, else the one that happened last.
    static Optional<Provenance> newest(List<Provenance> all, String headerId) {
        var own = all.stream()
                .filter(one -> one.getTarget().stream().anyMatch(target -> Entries.refersTo(target, headerId)));
        return own.max(comparing(ProvenanceReader::moment))
                .or(() -> all.stream().max(comparing(ProvenanceReader::moment)));
    }

    static Optional<Activity> activity(
            Optional<Provenance> newest, List<Provenance> all, Patient patient, List<FhirIssue> issues) {
        var codes = newest.stream().flatMap(ProvenanceReader::codes).toList();
        if (codes.isEmpty()) {
            issues.add(FhirIssue.missing(ACTIVITY));
            return Optional.empty();
        }
        var activity = newest.flatMap(ProvenanceReader::activity);
        if (activity.isEmpty()) {
            issues.add(FhirIssue.unknownCode(ACTIVITY));
        }
        return activity.map(given -> withDeath(given, patient, newest.get(), all));
    }

    private static Optional<Activity> activity(Provenance one) {
        return codes(one)
                .filter(code -> MedCom.isOf(MedCom.ACTIVITY_CODES, code))
                .findFirst()
                .flatMap(code -> Activity.of(code.getCode()));
    }

    /// The messages that the history in this one is of, in their order; the one it follows is last, also when the
    /// history leaves it out.
    static List<String> predecessors(List<Provenance> all, Provenance newest) {
        var followed = newest.getEntity().stream()
                .map(entity -> Entries.idOf(entity.getWhat()))
                .filter(not(String::isEmpty))
                .toList();
        var history = all.stream()
                .filter(one -> !one.equals(newest))
                .sorted(comparing(ProvenanceReader::moment))
                .flatMap(one -> one.getTarget().stream())
                .map(Entries::idOf)
                .filter(id -> !id.isEmpty() && !followed.contains(id));
        return Stream.concat(history, followed.stream()).distinct().toList();
    }

    /// Where the newest does not tell, the time the message was put together counts.
    static Optional<Instant> sentAt(Optional<Provenance> newest, Bundle bundle, List<FhirIssue> issues) {
        var sentAt =
                sentAt(newest, issues).or(() -> Times.read(bundle.getTimestampElement(), "Bundle.timestamp", issues));
        if (sentAt.isEmpty()) {
            issues.add(FhirIssue.missing(OCCURRED));
        }
        return sentAt;
    }

    private static Optional<Instant> sentAt(Optional<Provenance> newest, List<FhirIssue> issues) {
        return newest.filter(Provenance::hasOccurredDateTimeType)
                .flatMap(given -> Times.read(given.getOccurredDateTimeType(), OCCURRED, issues))
                .or(() -> newest.flatMap(given -> Times.read(given.getRecordedElement(), OCCURRED, issues)));
    }

    /// A death repeats the activity before it (E23), so a correction there is none of the death. A corrected death
    /// looks like a first one; the fold takes both for the same.
    private static Activity withDeath(Activity given, Patient patient, Provenance newest, List<Provenance> all) {
        if (isDead(patient)) {
            return new Activity(NoticeType.DIED, NoticeChange.NEW);
        }
        var withdrawn = patient.getDeceased() instanceof BooleanType && takesBackADeath(given, newest, all);
        return withdrawn ? new Activity(NoticeType.DIED, NoticeChange.CANCELLED) : given;
    }

    /// A death that is taken back repeats the activity of the message about it. What is cancelled otherwise has a
    /// code of its own, also where a hospital writes of everybody who lives that they do.
    private static boolean takesBackADeath(Activity given, Provenance newest, List<Provenance> all) {
        var removed = newest.getEntity().stream()
                .filter(entity -> entity.getRole() == ProvenanceEntityRole.REMOVAL)
                .map(entity -> Entries.idOf(entity.getWhat()))
                .toList();
        return !removed.isEmpty()
                && (given.change() != NoticeChange.CANCELLED
                        || all.stream()
                                .filter(one -> isAbout(one, removed))
                                .anyMatch(one -> activity(one).equals(Optional.of(given))));
    }

    private static boolean isAbout(Provenance one, List<String> headers) {
        return one.getTarget().stream()
                .map(Entries::idOf)
                .filter(not(String::isEmpty))
                .anyMatch(headers::contains);
    }

    /// A flag that is neither true nor false has been refused with the patient.
    private static boolean isDead(Patient patient) {
        return patient.hasDeceased()
                && !(patient.getDeceased() instanceof BooleanType flag && !Boolean.TRUE.equals(flag.getValue()));
    }

    private static Stream<Coding> codes(Provenance newest) {
        return newest.getActivity().getCoding().stream().filter(Coding::hasCode);
    }

    static Instant moment(Provenance one) {
        return Optional.ofNullable(one.getOccurred())
                .filter(BaseDateTimeType.class::isInstance)
                .map(given -> ((BaseDateTimeType) given).getValue())
                .map(Date::toInstant)
                .orElse(Instant.EPOCH);
    }
}
