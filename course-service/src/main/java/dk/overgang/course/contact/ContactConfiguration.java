package dk.overgang.course.contact;

import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.ContactGuide;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where contacts and attempts are kept, how they are found and erased, and who may note them. Whoever may read a
/// course may read them.
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    private static final String TOPIC = "overgang.course-events";
    private static final String CONTACTS = "contacts";
    private static final String ATTEMPTS = "attempts";
    private static final String GUIDES = "contactGuides";

    /// The numbers of the data keys that the texts are encrypted with.
    private static final String NOTE_KEY = "note.key";

    private static final String CORRECTION_KEYS = "corrections.text.key";

    @Bean
    AggregateStore<Contact> contacts(AggregateStores stores) {
        return stores.of(CONTACTS, TOPIC, Contact.class, Contact::citizenId);
    }

    @Bean
    AggregateStore<Attempt> attempts(AggregateStores stores) {
        return stores.of(ATTEMPTS, TOPIC, Attempt.class, Attempt::citizenId);
    }

    @Bean
    AggregateStore<ContactGuide> contactGuides(AggregateStores stores) {
        return stores.of(GUIDES, TOPIC, ContactGuide.class, ContactGuide::citizenId);
    }

    @Bean
    CommandHandler<ContactGuide> contactGuideCommands(
            CommandHandlers handlers, AggregateStore<ContactGuide> contactGuides) {
        return handlers.of(contactGuides, Aggregate.internal(ContactGuide::municipality));
    }

    @Bean
    IndexedCollection contactGuideIndexes() {
        return IndexedCollection.of(GUIDES, new Index().on("citizenId", ASC));
    }

    @Bean
    CitizenRecords contactGuideRecords(AggregateStore<ContactGuide> contactGuides) {
        return CitizenRecords.of(contactGuides, "citizenId");
    }

    @Bean
    CommandHandler<Contact> contactCommands(CommandHandlers handlers, AggregateStore<Contact> contacts) {
        return handlers.of(
                contacts,
                Aggregate.reachedThroughAnother(Contact::municipality, new ContactPublication()::publication));
    }

    @Bean
    CommandHandler<Attempt> attemptCommands(CommandHandlers handlers, AggregateStore<Attempt> attempts) {
        return handlers.of(
                attempts,
                Aggregate.reachedThroughAnother(Attempt::municipality, new AttemptPublication()::publication));
    }

    @Bean
    IndexedCollection contactIndexes() {
        return IndexedCollection.of(
                CONTACTS,
                new Index().on("courseId", ASC).on("on", ASC).on("_id", ASC),
                new Index().on("citizenId", ASC),
                new Index().on(NOTE_KEY, ASC),
                new Index().on(CORRECTION_KEYS, ASC));
    }

    @Bean
    SealedTexts contactTexts(AggregateStore<Contact> contacts, TextVault vault) {
        return SealedTexts.of(contacts, contact -> contact.renewed(vault::renewed), NOTE_KEY, CORRECTION_KEYS);
    }

    @Bean
    IndexedCollection attemptIndexes() {
        return IndexedCollection.of(
                ATTEMPTS,
                new Index().on("courseId", ASC).on("on", ASC).on("_id", ASC),
                new Index().on("citizenId", ASC));
    }

    @Bean
    List<Route> contactRoutes() {
        return List.of(
                Route.post("/api/v1/courses/*/contacts", WORKER, LEADER),
                Route.post("/api/v1/courses/*/contacts/guide", WORKER, LEADER),
                Route.post("/api/v1/courses/*/contacts/*/corrections", WORKER, LEADER),
                Route.post("/api/v1/courses/*/contacts/*/withdrawal", WORKER, LEADER),
                Route.post("/api/v1/courses/*/attempts/*/withdrawal", WORKER, LEADER),
                Route.post("/api/v1/courses/*/notes", WORKER, LEADER),
                Route.post("/api/v1/courses/*/attempts", WORKER, LEADER));
    }

    @Bean
    CitizenRecords contactRecords(AggregateStore<Contact> contacts) {
        return CitizenRecords.of(contacts, "citizenId");
    }

    @Bean
    CitizenRecords attemptRecords(AggregateStore<Attempt> attempts) {
        return CitizenRecords.of(attempts, "citizenId");
    }
}
