package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measurement that was finished.
///
/// @param point START, PHASE_CHANGE, END or FOLLOW_UP; absent for one in between
/// @param withdrawn absent of one that stands
public record Measurement(
        String municipality,
        UUID citizenId,
        UUID courseId,
        UUID measurementId,
        String instrument,
        @Nullable String point,
        @Nullable Integer pointNumber,
        LocalDate on,
        @Nullable Boolean withdrawn)
        implements CourseMatter {

    /// Whether it was not made by mistake.
    public boolean counts() {
        return !Boolean.TRUE.equals(withdrawn);
    }
}
