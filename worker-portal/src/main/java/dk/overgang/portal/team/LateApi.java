package dk.overgang.portal.team;

import dk.overgang.portal.services.reminder.ReminderPage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// The reminders that a leader asks for.
interface LateApi {

    /// Those of a course, or of the municipality.
    ///
    /// @param partners whether those about partners are among them; none are of a course
    @GetExchange("/api/v1/reminders")
    ReminderPage reminders(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String escalatedTo,
            @RequestParam boolean partners,
            @RequestParam List<String> state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);
}
