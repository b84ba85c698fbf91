package dk.overgang.notification.reminders;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.reminders.domain.Catalogue;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// Where reminders are kept, by what they are found, who may see them, and the catalogue they are planned by.
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    private static final String REMINDERS = "reminders";

    @Bean
    AggregateStore<CourseReminders> reminders(AggregateStores stores) {
        return stores.of(
                REMINDERS,
                "overgang.reminder-events",
                CourseReminders.class,
                reminders -> reminders.course().citizenId());
    }

    @Bean
    CommandHandler<CourseReminders> reminderCommands(
            CommandHandlers handlers, AggregateStore<CourseReminders> reminders, ObjectProvider<DueWork> dueReminders) {
        return handlers.of(reminders, new ReminderAggregate(dueReminders));
    }

    @Bean
    IndexedCollection reminderIndexes() {
        return IndexedCollection.of(
                REMINDERS,
                new Index().on("nextDue", Direction.ASC).sparse(),
                new Index().on("course.citizenId", Direction.ASC),
                new Index().on("course.municipality", Direction.ASC).on("_id", Direction.ASC),
                new Index()
                        .on("course.municipality", Direction.ASC)
                        .on("course.worker", Direction.ASC)
                        .on("_id", Direction.ASC));
    }

    @Bean
    Catalogue reminderCatalogue(Environment environment) {
        return Binder.get(environment)
                .bind("overgang.reminders", Catalogue.class)
                .get();
    }

    @Bean
    Route seeReminders() {
        return Route.get("/api/v1/reminders", Role.WORKER, Role.LEADER);
    }

    @Bean
    DueWork dueReminders(Clock clock, ClockMoves moves, ReminderTimer reminders) {
        return new DueWork("due-reminders", clock, moves, reminders);
    }
}
