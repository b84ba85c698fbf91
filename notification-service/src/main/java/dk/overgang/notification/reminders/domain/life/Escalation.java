package dk.overgang.notification.reminders.domain.life;

import dk.overgang.notification.catalogue.domain.Recipient;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step up the ladder of a reminder that nobody answers. Each step is taken once for a sending, and all of them
/// are void once the reminder is answered, moved or voided.
///
/// @param to the cover, or a role that hears of it
/// @param on the day of the step
/// @param since the day the reminder was sent
/// @param worker who covered on that day; absent for a role, and where nobody covered: then nobody was told
public record Escalation(
        Recipient to,
        LocalDate on,
        LocalDate since,
        @Nullable UUID worker) {

    public boolean isTold() {
        return to != Recipient.COVER || worker != null;
    }
}
