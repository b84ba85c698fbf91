package dk.overgang.notification.reminders.domain.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people and facts have said to a reminder.
///
/// @param doneOn the day it was done
/// @param doneBy `TAP`, `INFORM` or the fact that closed it
/// @param snooze until when it is silent
/// @param reassignedTo the worker a leader gave it to; absent while it is the course's worker's
/// @param escalations who was told that nobody answers; any answer makes them void
public record Answers(
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable Snooze snooze,
        @Nullable UUID reassignedTo,
        List<Escalation> escalations) {

    /// Nobody has answered.
    public static final Answers NONE = new Answers(null, null, null, null, List.of());

    /// Silent until a day within the window, on which it is sent again.
    ///
    /// @param reason a code
    public record Snooze(LocalDate until, String reason) {}

    public Answers {
        escalations = orNone(escalations);
    }

    private static List<Escalation> orNone(@Nullable List<Escalation> escalations) {
        return escalations == null ? List.of() : List.copyOf(escalations);
    }

    Answers done(LocalDate on, String by) {
        return new Answers(on, by, null, reassignedTo, List.of());
    }

    /// Neither done nor silent.
    Answers open() {
        return new Answers(null, null, null, reassignedTo, List.of());
    }

    Answers with(Snooze now) {
        return new Answers(null, null, now, reassignedTo, List.of());
    }

    Answers givenTo(@Nullable UUID worker) {
        return new Answers(doneOn, doneBy, snooze, worker, List.of());
    }

    Answers with(Escalation step) {
        return new Answers(
                doneOn,
                doneBy,
                snooze,
                reassignedTo,
                Stream.concat(escalations.stream(), Stream.of(step)).toList());
    }
}
