package dk.overgang.portal.services.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The reminders that the person may see, and the answers to one. An answer's `ETag` is the version to undo it with.
public interface ReminderApi {

    record NewSnooze(@Nullable LocalDate until, @Nullable String reason) {}

    /// A worker's, or those for a role, by their due days.
    ///
    /// @param partners whether those about partners are among them, which only a leader's are
    @GetExchange("/api/v1/reminders")
    ReminderPage reminders(
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam boolean partners,
            @RequestParam List<String> state,
            @RequestParam int limit);

    /// Those of others.
    ///
    /// @param covering whether only those of the colleagues are asked for whom the person covers for today
    @GetExchange("/api/v1/reminders")
    ReminderPage ofOthers(@RequestParam boolean covering, @RequestParam List<String> state, @RequestParam int limit);

    /// One group alone, page by page.
    ///
    /// @param group of the day's list
    @GetExchange("/api/v1/reminders")
    ReminderPage inGroup(
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam String group,
            @RequestParam List<String> state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/reminders")
    ReminderPage ofCourse(@RequestParam UUID courseId, @RequestParam List<String> state, @RequestParam int limit);

    @GetExchange("/api/v1/reminders/{id}")
    ResponseEntity<ReminderItem> reminder(@PathVariable UUID id);

    @PostExchange("/api/v1/reminders/{id}/done")
    ResponseEntity<ReminderItem> done(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/v1/reminders/{id}/not-done")
    ResponseEntity<ReminderItem> notDone(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version);

    @PostExchange("/api/v1/reminders/{id}/snooze")
    ResponseEntity<ReminderItem> snooze(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody NewSnooze snooze);
}
