package dk.overgang.notification.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.SameMunicipality;
import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what referral-service reports. Each event carries the whole citizen, so the last one read is what
/// holds, and the citizen's courses follow it.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    static final String ERASED = "dk.overgang.citizen.erased.v1";

    private static final List<String> FAMILIES = List.of(
            "dk.overgang.consent.*.v1",
            "dk.overgang.referral.*.v1",
            "dk.overgang.onward-referral.*.v1",
            "dk.overgang.stay.*.v1",
            "dk.overgang.citizen.*.v1");

    private final CommandHandler<Citizen> citizens;
    private final AggregateStore<Citizen> citizenStore;
    private final CommandHandler<CourseReminders> reminders;
    private final AggregateStore<CourseReminders> reminderStore;
    private final ReminderRules rules;
    private final List<CitizenRecords> records;

    CitizenIntake(
            CommandHandler<Citizen> citizens,
            AggregateStore<Citizen> citizenStore,
            CommandHandler<CourseReminders> reminders,
            AggregateStore<CourseReminders> reminderStore,
            ReminderRules rules,
            List<CitizenRecords> records) {
        this.citizens = citizens;
        this.citizenStore = citizenStore;
        this.reminders = reminders;
        this.reminderStore = reminderStore;
        this.rules = rules;
        this.records = List.copyOf(records);
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(EventReaders readers, EmergencyEvents emergencies) {
        var reader = readers.of("overgang.referral-events")
                .on(ERASED, Citizen.class, this::erase)
                .on(EmergencyEvents.TYPE, Opened.class, event -> emergencies.hear(event.data()));
        for (var family : FAMILIES) {
            var _ = reader.onEvery(family, Citizen.class, this::hear);
        }
        return reader;
    }

    private void hear(Received<Citizen> event) {
        var citizen = event.data();
        // Before anything is written: an event of another municipality is parked whole.
        CitizenRecords.mustBeOf(citizen.municipality(), citizen.citizenId(), reminderStore, "course.");
        var _ = citizens.hearOrCreate(citizen.citizenId(), event, () -> citizen, _ -> Decision.changed(citizen));
        OneByOne.forEach(coursesOf(citizen), course -> {
            var _ = reminders.hear(
                    course,
                    event,
                    known -> Decision.changed(known.hear(citizen, rules.today(), rules.of(citizen.municipality()))));
        });
    }

    /// The retention of the citizen's case is over: nothing stays here either.
    private void erase(Received<Citizen> event) {
        var citizen = event.data();
        var known = citizenStore.find(citizen.citizenId());
        known.ifPresent(
                it -> SameMunicipality.orPark(citizen.municipality(), it.state().municipality()));
        CitizenRecords.mustBeOf(citizen.municipality(), citizen.citizenId(), reminderStore, "course.");
        // What is found by the courses goes before them: after a crash in between they are still there, and so they are
        // where one of the records cannot be erased.
        OneByOne.forEach(records, record -> record.erase(citizen.municipality(), citizen.citizenId()));
        OneByOne.forEach(
                coursesOf(citizen), course -> reminderStore.find(course).ifPresent(reminderStore::erase));
        known.ifPresent(citizenStore::erase);
    }

    private List<UUID> coursesOf(Citizen citizen) {
        return reminderStore.ids(query(where("course.citizenId").is(citizen.citizenId())));
    }
}
