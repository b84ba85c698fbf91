package dk.overgang.course.contact;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Problem;
import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds what was noted of a course; whoever asks may see the course.
@Component
class ContactLog {

    private final AggregateStore<Contact> contacts;
    private final AggregateStore<Attempt> attempts;

    ContactLog(AggregateStore<Contact> contacts, AggregateStore<Attempt> attempts) {
        this.contacts = contacts;
        this.attempts = attempts;
    }

    List<Contact> contacts(UUID courseId) {
        return of(contacts, courseId);
    }

    List<Attempt> attempts(UUID courseId) {
        return of(attempts, courseId);
    }

    /// One entry of a course.
    ///
    /// @throws Problem 404
    Stored<Contact> contact(Course course, UUID contactId) {
        return contacts.find(contactId)
                .filter(found -> found.state().courseId().equals(course.id()))
                .orElseThrow(Problem::notFound);
    }

    /// One attempt of a course.
    ///
    /// @throws Problem 404
    Stored<Attempt> attempt(Course course, UUID attemptId) {
        return attempts.find(attemptId)
                .filter(found -> found.state().courseId().equals(course.id()))
                .orElseThrow(Problem::notFound);
    }

    /// The day of the last contact with the citizen; what was withdrawn does not count.
    Optional<LocalDate> lastContactOn(UUID courseId) {
        return contacts(courseId).stream()
                .filter(contact -> contact.counts() && contact.isWithCitizen())
                .map(Contact::on)
                .max(LocalDate::compareTo);
    }

    private static <S> List<S> of(AggregateStore<S> store, UUID courseId) {
        return store.find(query(where("courseId").is(courseId))).stream()
                .map(Stored::state)
                .toList();
    }
}
