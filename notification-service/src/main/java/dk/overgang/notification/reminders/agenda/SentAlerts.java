package dk.overgang.notification.reminders.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.notification.catalogue.domain.CitizenMessage;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Alert;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// What was sent and a text message shall tell of, found by an index, until it is on its way.
@Component
public class SentAlerts {

    private static final int AT_ONCE = 100;

    /// A reminder that a text message shall tell of.
    ///
    /// @param citizen whose course it is about
    /// @param worker whom it is for; absent while no worker is assigned
    /// @param recipients the roles that it is for
    public record Sent(
            String municipality,
            Alert alert,
            UUID citizen,
            @Nullable UUID worker,
            Set<Recipient> recipients) {

        public Sent {
            recipients = Set.copyOf(recipients);
        }
    }

    /// An appointment that a citizen is told of.
    ///
    /// @param message what the municipality says in place of the shipped text
    public record Appointment(LocalDate on, @Nullable CitizenMessage message) {}

    private final AggregateStore<CourseReminders> store;
    private final CommandHandler<CourseReminders> reminders;
    private final ReminderRules rules;

    SentAlerts(AggregateStore<CourseReminders> store, CommandHandler<CourseReminders> reminders, ReminderRules rules) {
        this.store = store;
        this.reminders = reminders;
        this.rules = rules;
    }

    public boolean areThereAny() {
        return !first(1).isEmpty();
    }

    /// Hands over each; a crash in between hands some over again. A course that fails keeps none of the others from
    /// its turn.
    public void each(Consumer<Sent> on) {
        for (var courses = first(AT_ONCE); !courses.isEmpty(); courses = first(AT_ONCE)) {
            OneByOne.forEach(courses, course -> each(course, on));
        }
    }

    private void each(UUID courseId, Consumer<Sent> on) {
        store.find(courseId).map(Stored::state).ifPresent(course -> {
            var alerts = course.alerts();
            alerts.forEach(alert -> on.accept(sent(course, alert)));
            var _ = reminders.onTime(courseId, known -> Decision.changed(known.alerted(alerts)));
        });
    }

    /// Whether a reminder still waits for an answer, or only informs of what still matters: else there is nothing to
    /// tell of it any more.
    public boolean stands(UUID reminder) {
        return store.find(query(where("reminders._id").is(reminder))).stream()
                .map(Stored::state)
                .anyMatch(course -> course.reminder(reminder)
                        .filter(one -> stands(course, one))
                        .isPresent());
    }

    /// The appointment that a reminder for the citizen is about, as long as it lies ahead and nothing has stopped the
    /// reminder since it was sent: the death of the citizen, the end of the course, a withdrawal, a pause, or
    /// another day.
    public Optional<Appointment> appointment(UUID reminder) {
        return store.find(query(where("reminders._id").is(reminder))).stream()
                .map(Stored::state)
                .flatMap(course -> appointment(course, reminder))
                .findFirst();
    }

    private Stream<Appointment> appointment(CourseReminders course, UUID reminder) {
        var by = rules.of(course);
        return by
                .planning(course.course(), course.heard(), rules.today(), course.reminders())
                .result()
                .occurrences()
                .stream()
                .filter(one -> one.id().equals(reminder))
                .map(one -> new Appointment(one.instance().on(), by.catalogue().citizenMessage()));
    }

    /// What only informs is done by being sent, and stays done at a death and at the end of the course: whether it
    /// still speaks is asked of the course.
    private boolean stands(CourseReminders course, Reminder reminder) {
        return reminder.is(State.DUE) || (isInformed(reminder) && speaks(course, reminder));
    }

    private static boolean isInformed(Reminder reminder) {
        return reminder.is(State.DONE) && "INFORM".equals(reminder.answers().doneBy());
    }

    private boolean speaks(CourseReminders course, Reminder reminder) {
        return rules.of(course).speaks(course.course(), course.heard(), rules.today(), reminder.kind());
    }

    private Sent sent(CourseReminders course, Alert alert) {
        var reminder = course.reminder(alert.reminder());
        return new Sent(
                course.course().municipality(),
                alert,
                course.course().citizenId(),
                reminder.map(course::addressee).orElse(null),
                reminder.flatMap(one -> rules.of(course).catalogue().line(one.kind()))
                        .map(Line::recipients)
                        .orElse(Set.of()));
    }

    private List<UUID> first(int limit) {
        return store.ids(query(where(AgendaFields.FIRST_ALERT).gt(""))
                .with(Sort.by(AgendaFields.FIRST_ALERT))
                .limit(limit));
    }
}
