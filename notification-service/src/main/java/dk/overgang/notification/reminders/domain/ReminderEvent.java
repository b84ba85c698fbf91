package dk.overgang.notification.reminders.domain;

import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;

/// What happened to a reminder and is published.
public sealed interface ReminderEvent {

    Reminder reminder();

    /// Its day came and it was sent.
    record FellDue(Reminder reminder) implements ReminderEvent {}

    /// Nobody has answered it, and somebody else was told.
    record WasEscalated(Reminder reminder, Escalation step) implements ReminderEvent {}

    record WasVoided(Reminder reminder) implements ReminderEvent {}
}
