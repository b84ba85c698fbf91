package dk.overgang.notification.reminders.domain.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened to a reminder. A step stays, but for a hold that is taken back on its own day.
///
/// @param on the day it happened
/// @param due the due day that counted then
/// @param detail a code: why it was voided or snoozed, or which fact closed it
public record Step(
        LocalDate on, What what, LocalDate due, @Nullable String detail) {

    /// What happened.
    public enum What {
        PLANNED,
        /// Its due day moved.
        MOVED,
        /// A pause held it.
        HELD,
        /// A pause that held it is over, and it waits for an answer as before.
        RELEASED,
        SENT,
        /// Nobody answered, and the next on its ladder was told.
        ESCALATED,
        DONE,
        /// What was done is not done after all.
        TAKEN_BACK,
        SNOOZED,
        REASSIGNED,
        VOIDED
    }
}
