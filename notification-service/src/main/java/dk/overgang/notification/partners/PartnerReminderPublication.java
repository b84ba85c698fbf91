package dk.overgang.notification.partners;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.domain.ReminderEvent;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasDone;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasEscalated;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasReopened;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
        return events.stream().flatMap(event -> published(event, now)).toList();
    }

    /// Reminders about partners are the leaders', with whom every ladder ends: none of them goes up one. They
    /// belong to no course, in whose timeline an answer would stand.
    private Stream<OutboxEvent> published(ReminderEvent event, Instant now) {
        return switch (event) {
            case FellDue(var reminder) -> Stream.of(outgoing("due", reminder, now));
            case WasVoided(var reminder) -> Stream.of(outgoing("voided", reminder, now));
            case WasEscalated _, WasDone _, WasReopened _ -> Stream.empty();
        };
    }

    private OutboxEvent outgoing(String what, Reminder reminder, Instant now) {
        return new OutboxEvent("dk.overgang.partner-reminder.%s.v1".formatted(what), now, data(reminder));
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
