package dk.overgang.portal.services.casework;

import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.casework.ContactApi.Attempt;
import dk.overgang.portal.services.casework.ContactApi.Contact;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The whole log of a course, page after page.
@Component
public class ContactLog {

    private static final int PAGE = 200;

    private final ContactApi api;

    ContactLog(ContactApi api) {
        this.api = api;
    }

    /// The first one first.
    public List<Contact> contacts(UUID course) {
        return Paged.all(after -> api.contacts(course, PAGE, after));
    }

    /// The first one first.
    public List<Attempt> attempts(UUID course) {
        return Paged.all(after -> api.attempts(course, PAGE, after));
    }
}
