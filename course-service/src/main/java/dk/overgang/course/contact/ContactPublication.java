package dk.overgang.course.contact;

import dk.overgang.commands.Change;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a contact: that it was, or that it was noted by mistake, never what was said. Notes and
/// corrections are not told.
final class ContactPublication {

    static final String NOTED = "dk.overgang.contact.noted.v1";

    /// @param withdrawn absent of a contact that stands
    record ContactV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID contactId,
            LocalDate on,
            Contact.Kind kind,
            boolean withCitizen,
            @Nullable Boolean withdrawn) {}

    List<OutboxEvent> publication(Change<Contact> change) {
        var contact = change.after();
        var isTold = change.isNew()
                || (contact.withdrawn() != null && change.before().withdrawn() == null);
        return isTold && contact.isContact() ? List.of(new OutboxEvent(NOTED, change.at(), data(contact))) : List.of();
    }

    private static ContactV1 data(Contact contact) {
        return new ContactV1(
                contact.municipality(),
                contact.citizenId(),
                contact.courseId(),
                contact.id(),
                contact.on(),
                contact.kind(),
                contact.isWithCitizen(),
                contact.withdrawn() == null ? null : Boolean.TRUE);
    }
}
