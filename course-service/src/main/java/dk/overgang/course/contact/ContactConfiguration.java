package dk.overgang.course.contact;

import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where contacts are kept, how they are found and erased, and who may note and read them.
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    private static final String COLLECTION = "contacts";

    @Bean
    AggregateStore<Contact> contacts(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.course-events", Contact.class, Contact::citizenId);
    }

    /// Internal: whoever may see the course may see its contacts, and they publish nothing.
    @Bean
    CommandHandler<Contact> contactCommands(CommandHandlers handlers, AggregateStore<Contact> contacts) {
        return handlers.of(contacts, Aggregate.internal(Contact::municipality));
    }

    @Bean
    IndexedCollection contactIndexes() {
        return IndexedCollection.of(
                COLLECTION,
                new Index().on("courseId", ASC).on("on", ASC).on("_id", ASC),
                new Index().on("citizenId", ASC));
    }

    @Bean
    List<Route> contactRoutes() {
        return List.of(Route.post("/api/v1/courses/*/contacts", WORKER, LEADER));
    }

    @Bean
    CitizenRecords contactRecords(AggregateStore<Contact> contacts) {
        return CitizenRecords.of(contacts, "citizenId");
    }
}
