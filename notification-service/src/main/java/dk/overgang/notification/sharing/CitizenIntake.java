package dk.overgang.notification.sharing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.SameMunicipality;
import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.sharing.domain.Sharing;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what referral-service reports about consents. Each event carries all of a citizen's consents, so the last
/// one read is what holds.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    static final String ERASED = "dk.overgang.citizen.erased.v1";

    @Bean
    AggregateStore<Sharing> sharings(AggregateStores stores) {
        return stores.of("citizens", "overgang.reminder-events", Sharing.class, Sharing::citizenId);
    }

    @Bean
    CommandHandler<Sharing> sharingCommands(CommandHandlers handlers, AggregateStore<Sharing> sharings) {
        return handlers.of(sharings, Aggregate.internal(Sharing::municipality));
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(
            EventReaders readers,
            CommandHandler<Sharing> sharingCommands,
            AggregateStore<Sharing> sharings,
            AggregateStore<CourseReminders> reminders,
            EmergencyEvents emergencies) {
        return readers.of("overgang.referral-events")
                .onEvery("dk.overgang.consent.*.v1", Sharing.class, event -> {
                    var _ = coursesOf(event.data(), reminders);
                    var _ = sharingCommands.hearOrCreate(
                            event.data().citizenId(), event, event::data, _ -> Decision.changed(event.data()));
                })
                .on(ERASED, Sharing.class, event -> erase(sharings, reminders, event.data()))
                .on(EmergencyEvents.TYPE, Opened.class, event -> emergencies.hear(event.data()));
    }

    /// The retention of the citizen's case is over: nothing stays here either.
    private static void erase(
            AggregateStore<Sharing> sharings, AggregateStore<CourseReminders> reminders, Sharing citizen) {
        var known = sharings.find(citizen.citizenId());
        known.ifPresent(
                it -> SameMunicipality.orPark(citizen.municipality(), it.state().municipality()));
        coursesOf(citizen, reminders).forEach(reminders::erase);
        known.ifPresent(sharings::erase);
    }

    /// The reminders of a citizen's courses, if all of them are of the municipality that the event names.
    private static List<Stored<CourseReminders>> coursesOf(Sharing citizen, AggregateStore<CourseReminders> reminders) {
        var courses = reminders.find(query(where("course.citizenId").is(citizen.citizenId())));
        courses.forEach(course -> SameMunicipality.orPark(
                citizen.municipality(), course.state().course().municipality()));
        return courses;
    }
}
