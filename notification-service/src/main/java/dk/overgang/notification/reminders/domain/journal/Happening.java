package dk.overgang.notification.reminders.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something that happened in a course, in ids only.
///
/// @param at when it became known here
/// @param subjects the reminders or the pause it happened to; of a change of worker the new worker
public record Happening(Instant at, Kind kind, List<UUID> subjects) {

    /// What happened.
    public enum Kind {
        STARTED,
        PHASE_CHANGED,
        PAUSED,
        RESUMED,
        /// A pause that was none.
        PAUSE_VOIDED,
        ENDED,
        WORKER_CHANGED,
        REMINDERS_SENT,
        REMINDERS_MOVED,
        REMINDERS_VOIDED
    }

    public Happening {
        subjects = List.copyOf(subjects);
    }
}
