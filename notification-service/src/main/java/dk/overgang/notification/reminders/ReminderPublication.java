package dk.overgang.notification.reminders;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.ReminderEvent;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasDone;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasEscalated;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasReopened;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public shape of what happens to reminders: ids and dates only.
///
/// @param today the day on which it happens: who covers then, gets them
record ReminderPublication(CourseReminders reminders, Covers covers, LocalDate today) {

    /// Who covers for a worker on a day.
    interface Covers {
        Optional<UUID> of(String municipality, UUID worker, LocalDate day);
    }

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

    /// @param escalatedTo the cover, or the role that was told
    /// @param cover who covered on that day
    /// @param since the day the reminder was sent
    record EscalatedV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID reminderId,
            String kind,
            int number,
            LocalDate due,
            Reminder.State state,
            @Nullable UUID worker,
            Recipient escalatedTo,
            @Nullable UUID cover,
            LocalDate escalatedOn,
            LocalDate since) {}

    /// @param doneBy `TAP` or the fact that closed it
    record DoneV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID reminderId,
            String kind,
            int number,
            LocalDate due,
            Reminder.State state,
            @Nullable UUID worker,
            LocalDate doneOn,
            String doneBy) {}

    List<OutboxEvent> of(List<ReminderEvent> events, Instant now) {
        return events.stream()
                .map(event -> new OutboxEvent(type(event), now, data(event)))
                .toList();
    }

    private static String type(ReminderEvent event) {
        return switch (event) {
            case FellDue _ -> "dk.overgang.reminder.due.v1";
            case WasEscalated _ -> "dk.overgang.reminder.escalated.v1";
            case WasVoided _ -> "dk.overgang.reminder.voided.v1";
            case WasDone _ -> "dk.overgang.reminder.done.v1";
            case WasReopened _ -> "dk.overgang.reminder.reopened.v1";
        };
    }

    private Object data(ReminderEvent event) {
        return switch (event) {
            case FellDue(var reminder) -> data(reminder);
            case WasEscalated(var reminder, var step) -> escalated(reminder, step);
            case WasVoided(var reminder) -> data(reminder);
            case WasDone(var reminder, var on, var by) -> done(reminder, on, by);
            case WasReopened(var reminder) -> data(reminder);
        };
    }

    private EscalatedV1 escalated(Reminder reminder, Escalation step) {
        var course = reminders.course();
        return new EscalatedV1(
                course.municipality(),
                course.citizenId(),
                course.courseId(),
                reminder.id(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.state(),
                reminders.addressee(reminder),
                step.to(),
                step.worker(),
                step.on(),
                step.since());
    }

    private DoneV1 done(Reminder reminder, LocalDate on, String by) {
        var course = reminders.course();
        return new DoneV1(
                course.municipality(),
                course.citizenId(),
                course.courseId(),
                reminder.id(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.state(),
                recipient(reminder),
                on,
                by);
    }

    private ReminderV1 data(Reminder reminder) {
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
                recipient(reminder));
    }

    /// The worker it is for, or who covers for that worker.
    private @Nullable UUID recipient(Reminder reminder) {
        var worker = reminders.addressee(reminder);
        return worker == null
                ? null
                : covers.of(reminders.course().municipality(), worker, today).orElse(worker);
    }
}
