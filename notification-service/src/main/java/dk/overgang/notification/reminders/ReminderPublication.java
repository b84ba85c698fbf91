package dk.overgang.notification.reminders;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.Reminder;
import dk.overgang.notification.reminders.domain.ReminderEvent;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public shape of what happens to reminders: ids and dates only.
final class ReminderPublication {

    record ReminderV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID reminderId,
            String kind,
            int number,
            LocalDate due,
            Reminder.State state,
            @Nullable UUID worker) {}

    private ReminderPublication() {}

    static List<OutboxEvent> of(CourseReminders reminders, List<ReminderEvent> events, Instant now) {
        return events.stream()
                .map(event -> new OutboxEvent(type(event), now, data(reminders, event.reminder())))
                .toList();
    }

    private static String type(ReminderEvent event) {
        return switch (event) {
            case FellDue _ -> "dk.overgang.reminder.due.v1";
            case WasVoided _ -> "dk.overgang.reminder.voided.v1";
        };
    }

    private static ReminderV1 data(CourseReminders reminders, Reminder reminder) {
        var course = reminders.course();
        return new ReminderV1(
                course.municipality(),
                course.citizenId(),
                course.courseId(),
                reminder.id(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.state(),
                course.worker());
    }
}
