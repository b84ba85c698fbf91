package dk.overgang.notification.addresses;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.notification.addresses.domain.ContactDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where addresses are kept, and who may set them.
@Configuration(proxyBeanMethods = false)
class AddressesConfiguration {

    private static final String CONTACT_DETAILS = "contactDetails";

    /// The lowest number of the data keys of a person's addresses.
    private static final String TEXT_KEY = "textKey";

    @Bean
    AggregateStore<ContactDetails> contactDetails(AggregateStores stores) {
        return stores.of(
                CONTACT_DETAILS,
                "overgang.reminder-events",
                ContactDetails.class,
                AddressesConfiguration::id,
                AddressesConfiguration::derived);
    }

    private static UUID id(ContactDetails details) {
        return ContactDetails.idOf(details.municipality(), details.subject());
    }

    private static Map<String, ?> derived(ContactDetails details) {
        var fields = new HashMap<String, Object>();
        details.oldestKey().ifPresent(key -> fields.put(TEXT_KEY, key));
        return fields;
    }

    @Bean
    CommandHandler<ContactDetails> contactDetailsCommands(
            CommandHandlers handlers, AggregateStore<ContactDetails> contactDetails) {
        return handlers.of(contactDetails, Aggregate.internal(ContactDetails::municipality));
    }

    @Bean
    SealedTexts contactDetailsTexts(AggregateStore<ContactDetails> contactDetails, TextVault vault) {
        return SealedTexts.of(contactDetails, details -> details.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    IndexedCollection contactDetailsIndexes() {
        return IndexedCollection.of(
                CONTACT_DETAILS, new Index().on(TEXT_KEY, ASC), new Index().on(AddressBook.LEADS, ASC));
    }

    @Bean
    List<Route> contactDetailsRoutes() {
        return List.of(
                Route.get("/api/v1/contact-details", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/contact-details", Role.WORKER, Role.LEADER),
                Route.get("/api/v1/workers/{worker}/contact-details", Role.LEADER),
                Route.post("/api/v1/workers/{worker}/contact-details", Role.LEADER));
    }
}
