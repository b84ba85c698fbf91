package dk.overgang.portal.services.reminder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reminder as notification-service shows it.
///
/// @param due the first day on which it can be done
/// @param until the last one
/// @param group where it stands in the list of the day: `OVERDUE`, `TODAY`, `NEXT_SEVEN_DAYS` or nowhere
public record ReminderItem(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String kind,
        LocalDate due,
        LocalDate until,
        String state,
        @Nullable String group,
        String title,
        @Nullable UUID worker) {

    public boolean isDone() {
        return "DONE".equals(state);
    }
}
