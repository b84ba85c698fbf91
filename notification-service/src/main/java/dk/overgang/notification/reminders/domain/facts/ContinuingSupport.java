package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether and how support goes on after the course.
///
/// @param needed YES, NO or UNKNOWN
public record ContinuingSupport(
        String municipality,
        UUID citizenId,
        UUID courseId,
        String needed,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate newWorkerNamedOn)
        implements CourseMatter {

    boolean isNotNeeded() {
        return needed.equals("NO");
    }
}
