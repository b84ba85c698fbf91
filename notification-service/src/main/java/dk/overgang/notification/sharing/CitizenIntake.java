package dk.overgang.notification.sharing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.SameMunicipality;
import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.EventReaders;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger.Heard;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.sharing.domain.Sharing;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What referral-service says of consents. Each event carries all of them, so the last one heard is what holds. One
/// citizen is read by one thread, in order, so nobody else writes meanwhile; if somebody does, the event comes again.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    static final List<String> TYPES = List.of("dk.overgang.consent.given.v1", "dk.overgang.consent.withdrawn.v1");

    static final String ERASED = "dk.overgang.citizen.erased.v1";

    @Bean
    AggregateStore<Sharing> sharings(AggregateStores stores) {
        return stores.of("citizens", "overgang.reminder-events", Sharing.class, Sharing::citizenId);
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(
            EventReaders readers,
            AggregateStore<Sharing> sharings,
            AggregateStore<CourseReminders> reminders,
            EmergencyEvents openings) {
        var reader = readers.of("overgang.referral-events");
        for (var type : TYPES) {
            reader = reader.on(type, Sharing.class, event -> hear(sharings, reminders, event));
        }
        return reader.on(ERASED, Sharing.class, event -> erase(sharings, reminders, event.data()))
                .on(EmergencyEvents.TYPE, Opened.class, event -> openings.hear(event.data()));
    }

    private static void hear(
            AggregateStore<Sharing> sharings, AggregateStore<CourseReminders> reminders, Received<Sharing> event) {
        var _ = believed(sharings, reminders, event.data());
        var cause = new Heard(event.position());
        if (!sharings.insert(event.data().citizenId(), event.data(), List.of(), cause)) {
            sharings.find(event.data().citizenId())
                    .filter(known -> !known.hasHeard(event.position()))
                    .ifPresent(known -> sharings.update(known, event.data(), List.of(), cause));
        }
    }

    /// The retention of the citizen's case is over: nothing stays here either.
    private static void erase(
            AggregateStore<Sharing> sharings, AggregateStore<CourseReminders> reminders, Sharing told) {
        believed(sharings, reminders, told).forEach(reminders::erase);
        sharings.find(told.citizenId()).ifPresent(sharings::erase);
    }

    /// The citizen's courses, if the event is of their municipality.
    private static List<Stored<CourseReminders>> believed(
            AggregateStore<Sharing> sharings, AggregateStore<CourseReminders> reminders, Sharing told) {
        sharings.find(told.citizenId())
                .ifPresent(known -> SameMunicipality.orPark(
                        told.municipality(), known.state().municipality()));
        var courses = reminders.find(query(where("course.citizenId").is(told.citizenId())));
        courses.forEach(course -> SameMunicipality.orPark(
                told.municipality(), course.state().course().municipality()));
        return courses;
    }
}
