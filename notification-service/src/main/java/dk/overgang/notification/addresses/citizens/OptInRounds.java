package dk.overgang.notification.addresses.citizens;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells the courses of a citizen what stands of the opt-in: their reminders for the citizen are planned, or voided. It
/// is noted with the opt-in that this is still to be done, so that a crash in between loses nothing; no message leaves
/// before the opt-in itself is asked.
record OptInRounds(
        AggregateStore<CitizenContact> contacts,
        CommandHandler<CitizenContact> commands,
        AggregateStore<CourseReminders> courses,
        CommandHandler<CourseReminders> reminders,
        ReminderRules rules)
        implements DueWork.Work {

    static final String TOLD = "told";

    private static final int AT_ONCE = 100;

    @Override
    public Optional<Instant> next() {
        return untold(1).isEmpty() ? Optional.empty() : Optional.of(Instant.EPOCH);
    }

    @Override
    public void run(Instant now) {
        OneByOne.forEach(untold(AT_ONCE), contact -> {
            var _ = tell(contact);
        });
    }

    /// Tells the courses of one citizen; a second time changes nothing.
    ///
    /// @return the opt-in as it is when they know of it
    Stored<CitizenContact> tell(Stored<CitizenContact> contact) {
        var stands = contact.state();
        OneByOne.forEach(courses.ids(query(where("course.citizenId").is(stands.citizenId()))), course -> {
            var _ = reminders.onTime(course, known -> hear(known, stands.isOptedIn()));
        });
        return commands.onTime(contact.id(), known -> known.isTold(stands)).orElse(contact);
    }

    private Decision<CourseReminders> hear(CourseReminders known, boolean optedIn) {
        return Boolean.valueOf(optedIn).equals(known.heard().citizenOptedIn())
                ? Decision.unchanged()
                : Decision.changed(known.hearOptIn(
                        optedIn, rules.today(), rules.of(known.course().municipality())));
    }

    private List<Stored<CitizenContact>> untold(int limit) {
        return contacts.findReadable(query(where(TOLD).is(false)).limit(limit));
    }
}
