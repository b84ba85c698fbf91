package dk.overgang.notification.recipients;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.notification.recipients.domain.Recipient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where the absences of workers are kept, and who notes them.
@Configuration(proxyBeanMethods = false)
class RecipientsConfiguration {

    private static final String RECIPIENTS = "recipients";

    @Bean
    AggregateStore<Recipient> recipients(AggregateStores stores) {
        return stores.of(
                RECIPIENTS,
                "overgang.reminder-events",
                Recipient.class,
                Recipient::worker,
                RecipientsConfiguration::searched);
    }

    private static Map<String, ?> searched(Recipient recipient) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(
                Coverage.LAST_DAY,
                recipient.lastAbsentOn().map(LocalDate::toString).orElse(null));
        return fields;
    }

    /// A recipient is found by the municipality of who asks.
    @Bean
    CommandHandler<Recipient> recipientCommands(CommandHandlers handlers, AggregateStore<Recipient> recipients) {
        return handlers.of(recipients, Aggregate.internal(Recipient::municipality));
    }

    @Bean
    IndexedCollection recipientIndexes() {
        return IndexedCollection.of(
                RECIPIENTS, new Index().on("municipality", ASC).on(Coverage.LAST_DAY, ASC));
    }

    @Bean
    List<Route> absenceRoutes() {
        return List.of(
                Route.get("/api/v1/workers/{worker}/absences", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/workers/{worker}/absences", Role.WORKER, Role.LEADER),
                Route.delete("/api/v1/workers/{worker}/absences/{absence}", Role.WORKER, Role.LEADER));
    }
}
