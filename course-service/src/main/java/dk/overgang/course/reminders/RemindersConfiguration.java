package dk.overgang.course.reminders;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.reminders.domain.ToldReminders;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where what was told of reminders is kept and erased.
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    private static final String COLLECTION = "toldReminders";

    @Bean
    AggregateStore<ToldReminders> toldReminders(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.course-events", ToldReminders.class, ToldReminders::citizenId);
    }

    @Bean
    CommandHandler<ToldReminders> toldReminderCommands(
            CommandHandlers handlers, AggregateStore<ToldReminders> toldReminders) {
        return handlers.of(toldReminders, Aggregate.internal(ToldReminders::municipality));
    }

    @Bean
    IndexedCollection toldReminderIndexes() {
        return IndexedCollection.of(COLLECTION, new Index().on("citizenId", ASC));
    }

    @Bean
    CitizenRecords toldReminderRecords(AggregateStore<ToldReminders> toldReminders) {
        return CitizenRecords.of(toldReminders, "citizenId");
    }
}
