package dk.overgang.course.contact;

import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Brings contacts and attempts to the timeline of their course.
@Component
class ContactTimeline implements TimelineSource {

    private final ContactLog log;

    ContactTimeline(ContactLog log) {
        this.log = log;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        var contacts =
                log.contacts(courseId).stream().filter(Contact::isContact).map(ContactTimeline::entry);
        var attempts = log.attempts(courseId).stream().map(ContactTimeline::entry);
        return Stream.concat(contacts, attempts).toList();
    }

    private static TimelineEntry entry(Contact contact) {
        return new TimelineEntry(
                        contact.on(),
                        Kind.CONTACT,
                        contact.id(),
                        Map.of(
                                "kind", contact.kind().name(),
                                "withCitizen", Boolean.toString(contact.isWithCitizen())))
                .marked(contact.withdrawn() != null);
    }

    private static TimelineEntry entry(Attempt attempt) {
        return new TimelineEntry(
                        attempt.on(),
                        Kind.ATTEMPT,
                        attempt.id(),
                        Map.of("kind", attempt.kind().name()))
                .marked(!attempt.counts());
    }
}
