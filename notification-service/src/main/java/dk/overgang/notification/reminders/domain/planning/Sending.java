package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;

/// On which day something due is sent (E40). The due day itself never moves for it.
///
/// @param on the day
public record Sending(LocalDate on, Reason reason) {

    /// Why on that day.
    public enum Reason {
        /// The due day is a working day.
        WORKING_DAY,
        /// The due day is no working day.
        NEXT_WORKING_DAY,
        /// The next working day would be the planned start or the planned end, or later.
        LAST_WORKING_DAY_BEFORE,
        /// A notice is told on any day.
        AT_ONCE
    }

    static Sending of(LocalDate due, boolean atOnce, List<LocalDate> limits, WorkingCalendar calendar) {
        if (atOnce) {
            return new Sending(due, Reason.AT_ONCE);
        }
        var next = calendar.nextFrom(due);
        if (limits.stream().anyMatch(limit -> !next.isBefore(limit))) {
            return new Sending(calendar.lastBefore(due), Reason.LAST_WORKING_DAY_BEFORE);
        }
        return new Sending(next, next.equals(due) ? Reason.WORKING_DAY : Reason.NEXT_WORKING_DAY);
    }

    /// The day on which it is sent if it was not sent yet: where its day has passed, today or the next working
    /// day.
    LocalDate nextFrom(LocalDate today, WorkingCalendar calendar) {
        if (!on.isBefore(today)) {
            return on;
        }
        return reason == Reason.AT_ONCE ? today : calendar.nextFrom(today);
    }
}
