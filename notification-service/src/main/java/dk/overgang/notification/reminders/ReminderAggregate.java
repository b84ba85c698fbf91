package dk.overgang.notification.reminders;

import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/// What the command path must know of the reminders of a course.
///
/// @param dueReminders found when it is needed: it changes reminders itself
/// @param dueAlerts likewise: the text messages about what was sent
record ReminderAggregate(
        ObjectProvider<DueWork> dueReminders,
        ObjectProvider<DueWork> dueAlerts,
        SendingTime sending,
        Coverage coverage,
        ReminderRules rules)
        implements Aggregate<CourseReminders> {

    /// To the workers who have a part in the course today, and to those who cover for them today.
    @Override
    public boolean isShownTo(Scope scope, CourseReminders reminders) {
        var course = reminders.course();
        return scope.showsAmong(course.municipality(), course.citizenId(), workers(reminders));
    }

    private Set<UUID> workers(CourseReminders reminders) {
        var involved = reminders.involved(rules.today());
        var workers = new HashSet<>(involved);
        involved.stream()
                .flatMap(worker -> coverage.of(reminders.course().municipality(), worker, rules.today()).stream())
                .forEach(workers::add);
        return workers;
    }

    @Override
    public String municipality(CourseReminders reminders) {
        return reminders.course().municipality();
    }

    @Override
    public CourseReminders remembering(Change<CourseReminders> change) {
        return change.after().noting(change.isNew() ? null : change.before(), change.at());
    }

    @Override
    public List<OutboxEvent> publication(Change<CourseReminders> change) {
        var news = change.after().since(change.before());
        return news.isEmpty()
                ? List.of()
                : new ReminderPublication(change.after(), coverage::of, SendingTime.day(change.at()))
                        .of(news, change.at());
    }

    /// Planned while the clock moved on, a reminder may be due already.
    @Override
    public void written(Stored<CourseReminders> now) {
        var next = now.state().nextDue();
        var evening = now.state().nextEvening();
        if (next != null) {
            dueReminders.ifAvailable(work -> work.dueAt(sending.on(next)));
        }
        now.state()
                .nextEscalation(rules.of(now.state()))
                .ifPresent(day -> dueReminders.ifAvailable(work -> work.dueAt(sending.on(day))));
        if (!now.state().alerts().isEmpty()) {
            dueAlerts.ifAvailable(DueWork::changed);
        }
        if (evening != null) {
            dueReminders.ifAvailable(work -> work.dueAt(sending.inTheEveningOf(evening)));
        }
    }
}
