package dk.overgang.notification.reminders;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Alert;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// What was sent and a text message shall tell of, found by an index, until it is on its way.
@Component
public class SentAlerts {

    private static final int AT_ONCE = 100;

    /// A reminder that a text message shall tell of.
    ///
    /// @param worker whom it is for; absent while no worker is assigned
    /// @param recipients the roles that it is for
    public record Sent(
            String municipality, Alert alert, @Nullable UUID worker, Set<Recipient> recipients) {

        public Sent {
            recipients = Set.copyOf(recipients);
        }
    }

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

    /// Hands over each; a crash in between hands some over again.
    public void each(Consumer<Sent> on) {
        for (var courses = first(AT_ONCE); !courses.isEmpty(); courses = first(AT_ONCE)) {
            courses.forEach(course -> {
                var alerts = course.state().alerts();
                alerts.forEach(alert -> on.accept(sent(course.state(), alert)));
                var _ = reminders.onTime(course.id(), known -> Decision.changed(known.alerted(alerts)));
            });
        }
    }

    /// Whether a reminder still waits for an answer, or only informs: else there is nothing to tell of it any more.
    public boolean stands(UUID reminder) {
        return store.find(query(where("reminders._id").is(reminder))).stream()
                .flatMap(course -> course.state().reminder(reminder).stream())
                .anyMatch(SentAlerts::stands);
    }

    private static boolean stands(Reminder reminder) {
        return reminder.is(State.DUE)
                || (reminder.is(State.DONE)
                        && "INFORM".equals(reminder.answers().doneBy()));
    }

    private Sent sent(CourseReminders course, Alert alert) {
        var reminder = course.reminder(alert.reminder());
        return new Sent(
                course.course().municipality(),
                alert,
                reminder.map(course::addressee).orElse(null),
                reminder.flatMap(one -> rules.of(course).catalogue().line(one.kind()))
                        .map(Line::recipients)
                        .orElse(Set.of()));
    }

    private List<Stored<CourseReminders>> first(int limit) {
        return store.find(query(where(AgendaFields.FIRST_ALERT).gt(""))
                .with(Sort.by(AgendaFields.FIRST_ALERT))
                .limit(limit));
    }
}
