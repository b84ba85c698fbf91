package dk.overgang.notification.reminders.domain;

import java.time.LocalDate;
import java.util.UUID;

/// What a person asks of a reminder.
public sealed interface ReminderCommand {

    UUID reminder();

    LocalDate today();

    /// It is done.
    record Finish(UUID reminder, LocalDate today) implements ReminderCommand {}

    /// It is not done after all.
    record TakeBack(UUID reminder, LocalDate today) implements ReminderCommand {}

    /// It shall be silent until a day.
    record Snooze(UUID reminder, LocalDate until, Reason reason, LocalDate today) implements ReminderCommand {

        /// Why it shall be silent.
        public enum Reason {
            /// A meeting is agreed for that day.
            APPOINTMENT_AGREED,
            /// The citizen asked for it.
            CITIZEN_WANTS_LATER,
            CITIZEN_UNAVAILABLE,
            WAITING_FOR_OTHERS,
            WORKER_ABSENT,
            OTHER
        }
    }

    /// Another worker shall do it.
    record Reassign(UUID reminder, UUID worker, LocalDate today) implements ReminderCommand {}
}
