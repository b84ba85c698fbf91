package dk.overgang.notification.channels.keeping;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.DigestRound;
import dk.overgang.notification.channels.domain.KeepingRules;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.index.Index;

/// Reads how long records of deliveries are kept, and deletes them: when their time is over, and with the citizen
/// whom they concern.
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {

    @Bean
    DueWork deliveryRetention(
            ClockMoves moves,
            Clock clock,
            AggregateStore<Delivery> deliveries,
            AggregateStore<DigestRound> digestRounds,
            @Value("${overgang.channels.retention}") Resource rules) {
        return new DueWork(
                "delivery-retention",
                clock,
                moves,
                new DeliveryRetention(deliveries, digestRounds, DataFiles.read(rules, KeepingRules.class), clock));
    }

    /// A text message is about a reminder, and so about the citizen of its course: called while the courses are there.
    /// A course that cannot be read is there afterwards too, and what is about it is found when it can be read.
    @Bean
    CitizenRecords citizensDeliveries(AggregateStore<Delivery> deliveries, AggregateStore<CourseReminders> courses) {
        return (_, citizen) -> {
            var reminders = courses.findReadable(
                    query(where("course.citizenId").is(citizen)),
                    found -> found.flatMap(course -> course.state().reminders().stream())
                            .map(Reminder::id)
                            .toList());
            deliveries.eraseAll(query(where("about").in(reminders)));
        };
    }

    @Bean
    IndexedCollection keptDeliveryIndexes() {
        return IndexedCollection.of("deliveries", new Index().on("about", ASC));
    }

    @Bean
    IndexedCollection digestRoundIndexes() {
        return IndexedCollection.of("digestRounds", new Index().on("day", ASC));
    }
}
