package dk.overgang.medcom.samples;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.reading.Activity;
import dk.overgang.medcom.samples.SampleMessages.Earlier;
import dk.overgang.medcom.writing.MessageParts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;

/// All messages of a stay up to this one: each repeats the Provenances of those before it unchanged and adds its
/// own (standards 1.7).
record SampleHistory(List<Earlier> messages) {

    static SampleHistory of(SampleMessages.Notice notice) {
        var what = notice.what();
        var now = new Earlier(notice.ids().headerId(), what.type(), what.change(), what.at(), what.sentAt());
        return new SampleHistory(
                Stream.concat(notice.ids().earlier().stream(), Stream.of(now)).toList());
    }

    List<Provenance> provenances(Organization hospital) {
        return IntStream.range(0, messages.size())
                .mapToObj(i -> provenance(i, hospital))
                .toList();
    }

    private Provenance provenance(int i, Organization hospital) {
        var message = messages.get(i);
        var provenance = MessageParts.provenance(
                Entries.derivedId(message.headerId(), "provenance"),
                MessageParts.header(message.headerId()),
                living(i).orElse(deadOnArrival(message)).code(),
                message.sentAt(),
                hospital);
        if (i > 0 || message.change() != NoticeChange.NEW) {
            provenance.addEntity().setRole(role(message)).setWhat(MessageParts.header(before(i)));
        }
        return provenance;
    }

    /// A message before the first we know of.
    private String before(int i) {
        return i > 0
                ? messages.get(i - 1).headerId()
                : Entries.derivedId(messages.getFirst().headerId(), "unknown");
    }

    private static ProvenanceEntityRole role(Earlier message) {
        return message.change() == NoticeChange.CANCELLED
                ? ProvenanceEntityRole.REMOVAL
                : ProvenanceEntityRole.REVISION;
    }

    /// What the newest message tells of a living citizen; a death repeats the activity before it.
    Optional<Activity> living() {
        return living(messages.size() - 1);
    }

    private Optional<Activity> living(int upTo) {
        return messages.subList(0, upTo + 1).reversed().stream()
                .filter(message -> message.type() != NoticeType.DIED)
                .map(message -> new Activity(message.type(), message.change()))
                .findFirst();
    }

    private static Activity deadOnArrival(Earlier message) {
        return new Activity(message.type() == NoticeType.DIED ? NoticeType.ADMITTED : message.type(), NoticeChange.NEW);
    }

    /// When the leave began that ends now.
    Optional<Instant> leaveFrom() {
        return messages.reversed().stream()
                .filter(message -> message.type() == NoticeType.LEAVE_STARTED)
                .filter(message -> message.change() != NoticeChange.CANCELLED)
                .map(Earlier::at)
                .findFirst();
    }
}
