package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact in a course.
///
/// @param withCitizen without the citizen it is coordination, and no contact
/// @param goals the sub-goals that were worked on; no event names them yet
/// @param withdrawn absent of one that stands
public record Contact(
        String municipality,
        UUID citizenId,
        UUID courseId,
        UUID contactId,
        LocalDate on,
        String kind,
        boolean withCitizen,
        List<UUID> goals,
        @Nullable Boolean withdrawn)
        implements CourseMatter {

    public Contact {
        goals = orNone(goals);
    }

    private static List<UUID> orNone(@Nullable List<UUID> goals) {
        return goals == null ? List.of() : List.copyOf(goals);
    }

    /// Whether it was not noted by mistake.
    public boolean counts() {
        return !Boolean.TRUE.equals(withdrawn);
    }

    public boolean isMeeting() {
        return kind.equals("MEETING");
    }
}
