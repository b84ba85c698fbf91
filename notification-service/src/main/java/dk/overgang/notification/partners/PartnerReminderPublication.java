package dk.overgang.notification.partners;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.domain.ReminderEvent;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The public shape of what happens to the reminders about a partner; no citizen is in it.
record PartnerReminderPublication(PartnerReminders reminders) {

    record PartnerReminderV1(
            String municipality,
            UUID partnerId,
            UUID reminderId,
            String kind,
            int number,
            LocalDate due,
            Reminder.State state) {}

    List<OutboxEvent> of(List<ReminderEvent> events, Instant now) {
        return events.stream()
                .map(event -> new OutboxEvent(type(event), now, data(event.reminder())))
                .toList();
    }

    private static String type(ReminderEvent event) {
        return switch (event) {
            case FellDue _ -> "dk.overgang.partner-reminder.due.v1";
            case WasVoided _ -> "dk.overgang.partner-reminder.voided.v1";
        };
    }

    private PartnerReminderV1 data(Reminder reminder) {
        return new PartnerReminderV1(
                reminders.partner().municipality(),
                reminders.partner().partnerId(),
                reminder.id(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.state());
    }
}
