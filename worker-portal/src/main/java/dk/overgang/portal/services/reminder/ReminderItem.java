package dk.overgang.portal.services.reminder;

import dk.overgang.portal.services.Allowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reminder as notification-service shows it, in a list or alone.
///
/// @param courseId the course it belongs to, and `citizenId` its citizen; null for one about a partner
/// @param due the first day on which it can be done
/// @param until the last one
/// @param group where it stands in the list of the day: `OVERDUE`, `TODAY`, `NEXT_SEVEN_DAYS` or nowhere
/// @param closing how it is closed; a reminder that is shown alone has it in its `line`
/// @param allowed what the person may do with it today, and why not the rest; null where it is not said
public record ReminderItem(
        UUID id,
        @Nullable UUID courseId,
        @Nullable UUID citizenId,
        String kind,
        LocalDate due,
        LocalDate until,
        String state,
        @Nullable String group,
        String title,
        @Nullable UUID worker,
        @Nullable Closing closing,
        @Nullable Line line,
        @Nullable List<Allowed> allowed) {

    /// Who closes a reminder: a person's tap (`TAP`), a record or decision (`FACT`), or nobody (`INFORM`).
    public record Closing(String by, String fact) {}

    /// What the catalogue says of its kind.
    public record Line(@Nullable Closing closing) {}

    private static final Closing BY_TAP = new Closing("TAP", "NONE");

    /// How it is closed. Where the service does not say it, a tap may be tried: the service refuses it if need be.
    public Closing closed() {
        var own = closing == null && line != null ? line.closing() : closing;
        return Objects.requireNonNullElse(own, BY_TAP);
    }

    /// What is said of an action. Where nothing at all is said, it may be tried: the service refuses it if need be.
    public Allowed may(String action) {
        return allowed == null
                ? new Allowed(action, null, true, null, null)
                : Allowed.find(allowed, action).orElseGet(() -> new Allowed(action, null, false, null, null));
    }

    /// Whether it says that the citizen is on leave from the ward (E8).
    public boolean isAboutLeave() {
        return kind.equals("CITIZEN_ON_LEAVE");
    }

    /// Whether it is about a partner, and so of no course and no worker.
    public boolean isAboutPartner() {
        return courseId == null;
    }

    public boolean isDone() {
        return "DONE".equals(state);
    }
}
