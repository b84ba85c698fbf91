package dk.overgang.notification.reminders.domain.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people and facts have said to a reminder.
///
/// @param doneOn the day it was done
/// @param doneBy `TAP`, `INFORM` or the fact that closed it
/// @param snooze until when it is silent
/// @param reassignedTo the worker a leader gave it to; absent while it is the course's worker's
public record Answers(
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable Snooze snooze,
        @Nullable UUID reassignedTo) {

    /// Nobody has answered.
    public static final Answers NONE = new Answers(null, null, null, null);

    /// Silent until a day within the window, on which it is sent again.
    ///
    /// @param reason a code
    public record Snooze(LocalDate until, String reason) {}

    Answers done(LocalDate on, String by) {
        return new Answers(on, by, null, reassignedTo);
    }

    /// Neither done nor silent.
    Answers open() {
        return new Answers(null, null, null, reassignedTo);
    }

    Answers with(Snooze now) {
        return new Answers(null, null, now, reassignedTo);
    }

    Answers givenTo(UUID worker) {
        return new Answers(doneOn, doneBy, snooze, worker);
    }
}
