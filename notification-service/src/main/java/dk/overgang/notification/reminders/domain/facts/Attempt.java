package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An attempt to reach the citizen that came to nothing.
///
/// @param nextTry the day of the next try, where one was agreed
/// @param withdrawn absent of one that stands
public record Attempt(
        String municipality,
        UUID citizenId,
        UUID courseId,
        UUID attemptId,
        LocalDate on,
        @Nullable LocalDate nextTry,
        @Nullable Boolean withdrawn)
        implements CourseMatter {

    /// Whether it was not noted by mistake.
    public boolean counts() {
        return !Boolean.TRUE.equals(withdrawn);
    }
}
