package dk.overgang.notification.reminders;

import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/// What the command path must know of the reminders of a course.
///
/// @param dueReminders found when it is needed: it changes reminders itself
record ReminderAggregate(ObjectProvider<DueWork> dueReminders) implements Aggregate<CourseReminders> {

    @Override
    public boolean isShownTo(Scope scope, CourseReminders reminders) {
        var course = reminders.course();
        return scope.shows(course.municipality(), course.citizenId(), course.worker());
    }

    @Override
    public String municipality(CourseReminders reminders) {
        return reminders.course().municipality();
    }

    @Override
    public List<OutboxEvent> publication(Change<CourseReminders> change) {
        return ReminderPublication.of(change.after(), change.after().since(change.before()), change.at());
    }

    /// Planned while the clock moved on, a reminder may be due already.
    @Override
    public void written(Stored<CourseReminders> now) {
        var next = now.state().nextDue();
        if (next != null) {
            dueReminders.ifAvailable(work -> work.dueAt(Days.beginning(next)));
        }
    }
}
