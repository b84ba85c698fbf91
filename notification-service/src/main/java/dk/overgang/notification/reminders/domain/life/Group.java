package dk.overgang.notification.reminders.domain.life;

import java.time.LocalDate;
import java.util.Optional;

/// The days of a worker's list.
public enum Group {
    OVERDUE,
    TODAY,
    NEXT_SEVEN_DAYS;

    /// Where an open reminder stands in the list of the day. What is silent stands where it is sent again; what a
    /// pause holds stands nowhere.
    public static Optional<Group> of(Reminder reminder, LocalDate today) {
        if (!reminder.isOpen() || reminder.is(Reminder.State.HELD)) {
            return Optional.empty();
        }
        var snooze = reminder.answers().snooze();
        var from = snooze == null ? reminder.due() : snooze.until();
        if (from.isAfter(today.plusDays(7))) {
            return Optional.empty();
        }
        if (from.isAfter(today)) {
            return Optional.of(NEXT_SEVEN_DAYS);
        }
        return Optional.of(today.isAfter(reminder.lastDay()) ? OVERDUE : TODAY);
    }
}
