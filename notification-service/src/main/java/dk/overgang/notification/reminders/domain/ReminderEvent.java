package dk.overgang.notification.reminders.domain;

import dk.overgang.notification.reminders.domain.life.Reminder;

/// What happened to a reminder and is published.
public sealed interface ReminderEvent {

    Reminder reminder();

    /// Its day came and it was sent.
    record FellDue(Reminder reminder) implements ReminderEvent {}

    record WasVoided(Reminder reminder) implements ReminderEvent {}
}
