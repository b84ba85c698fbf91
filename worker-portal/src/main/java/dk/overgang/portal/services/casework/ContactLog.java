package dk.overgang.portal.services.casework;

import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.casework.ContactApi.Attempt;
import dk.overgang.portal.services.casework.ContactApi.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        return all(after -> api.contacts(course, PAGE, after));
    }

    /// The first one first.
    public List<Attempt> attempts(UUID course) {
        return all(after -> api.attempts(course, PAGE, after));
    }

    private static <T> List<T> all(Function<@Nullable String, Paged<T>> page) {
        var all = new ArrayList<T>();
        String after = null;
        do {
            var one = page.apply(after);
            all.addAll(one.items());
            after = one.next();
        } while (after != null);
        return all;
    }
}
