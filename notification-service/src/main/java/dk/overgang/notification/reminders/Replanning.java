package dk.overgang.notification.reminders;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Municipalities;
import dk.overgang.access.Municipality;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Plans every course anew that was planned by another version of the catalogue than the one read at the start.
/// Each document holds the version it was planned by, so a run that was cut off goes on where it was, and a course
/// is planned anew once. It waits for the time of day at which reminders are sent: nothing of the day is sent
/// earlier because the service was started.
@Component
class Replanning implements DueWork.Work {

    static final String PLANNED_BY = "plannedBy";

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
    private static final int AT_ONCE = 50;

    private final AggregateStore<CourseReminders> store;
    private final CommandHandler<CourseReminders> reminders;
    private final ReminderRules rules;
    private final SendingTime sending;
    private final List<String> municipalities;
    private final Clock clock;
    private volatile boolean isDone;

    Replanning(
            AggregateStore<CourseReminders> store,
            CommandHandler<CourseReminders> reminders,
            ReminderRules rules,
            SendingTime sending,
            Municipalities municipalities,
            Clock clock) {
        this.store = store;
        this.reminders = reminders;
        this.rules = rules;
        this.sending = sending;
        this.municipalities =
                municipalities.all().stream().map(Municipality::code).toList();
        this.clock = clock;
    }

    /// Today's time of sending, while the run of this start is not over.
    @Override
    public Optional<Instant> next() {
        return isDone ? Optional.empty() : Optional.of(sending.on(SendingTime.day(clock.instant())));
    }

    @Override
    public void run(Instant now) {
        var planned = municipalities.stream().mapToInt(this::replan).sum();
        isDone = true;
        if (planned > 0) {
            LOG.info("{} courses were planned anew by a changed catalogue", planned);
        }
    }

    private int replan(String municipality) {
        var label = rules.of(municipality).catalogue().label();
        var planned = 0;
        for (var some = outdated(municipality, label); !some.isEmpty(); some = outdated(municipality, label)) {
            some.forEach(course -> replan(course.id(), label));
            planned += some.size();
        }
        return planned;
    }

    private void replan(UUID course, String label) {
        var _ = reminders.onTime(
                course,
                known -> label.equals(known.plannedBy())
                        ? Decision.unchanged()
                        : Decision.changed(known.replanned(sending.lastUpTo(clock.instant()), rules.of(known))));
    }

    /// Another version sorts before or after, and an earlier release kept none.
    private List<Stored<CourseReminders>> outdated(String municipality, String label) {
        return Stream.of(
                        planned(municipality).is(null),
                        planned(municipality).lt(label),
                        planned(municipality).gt(label))
                .map(which -> store.find(query(which).limit(AT_ONCE)))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Criteria planned(String municipality) {
        return where(AddressedCourses.MUNICIPALITY).is(municipality).and(PLANNED_BY);
    }
}
