package dk.overgang.notification.reminders.domain;

/// What happened to a reminder and is published.
public sealed interface ReminderEvent {

    Reminder reminder();

    record FellDue(Reminder reminder) implements ReminderEvent {}

    record WasVoided(Reminder reminder) implements ReminderEvent {}
}
