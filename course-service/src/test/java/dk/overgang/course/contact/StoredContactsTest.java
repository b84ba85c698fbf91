package dk.overgang.course.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.ContactGuide;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.database.StoredSample;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// The documents in `stored/` were written by a released version and must stay readable.
@CourseServiceTest
class StoredContactsTest {

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<Contact> contacts;

    @Autowired
    AggregateStore<Attempt> attempts;

    @Autowired
    AggregateStore<ContactGuide> guides;

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost() {
        StoredSample.assertReadable(mongo, List.of(contacts, attempts, guides));
    }

    /// Before there were details, a contact was one with the citizen.
    @Test
    void a_contact_from_before_there_were_details_counts_as_one_with_the_citizen() {
        var sample = StoredSample.of("contacts").stream()
                .filter(one -> one.name().equals("contacts-before-details.json"))
                .findFirst()
                .orElseThrow();
        var _ = mongo.insert(sample.document(), "contacts");

        var read = contacts.find(sample.document().get("_id", UUID.class)).orElseThrow();
        contacts.erase(read);

        assertThat(read.state().isWithCitizen()).isTrue();
        assertThat(read.state().note()).isNull();
        assertThat(read.state().corrections()).isEmpty();
    }
}
