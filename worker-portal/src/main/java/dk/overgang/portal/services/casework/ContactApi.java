package dk.overgang.portal.services.casework;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The contacts of a course, the attempts that came to nothing, and how close the contact is.
public interface ContactApi {

    record NewContact(
            LocalDate on,
            String kind,
            @Nullable String place,
            List<String> present,
            @Nullable Integer minutes,
            @Nullable String occasion,
            @Nullable String note) {}

    record NewAttempt(
            LocalDate on,
            String kind,
            boolean smsSent,
            @Nullable Integer waitedMinutes,
            @Nullable LocalDate nextTry) {}

    record NewNote(LocalDate on, String text) {}

    record NewCorrection(@Nullable String text, @Nullable String reason) {}

    record NewWithdrawal(@Nullable String reason) {}

    /// That it was noted by mistake.
    record Withdrawal(@Nullable String reason, @Nullable LocalDate on) {}

    /// An entry of the log; its texts come with one entry alone.
    ///
    /// @param phase `CONTACT`, `1`, `2`, `3`, `PAUSE` or `AFTER`
    /// @param by the subject of whoever wrote it
    record Contact(
            UUID contactId,
            LocalDate on,
            String kind,
            String phase,
            @Nullable String place,
            List<String> present,
            @Nullable Integer minutes,
            @Nullable String occasion,
            boolean hasNote,
            int corrected,
            @Nullable LocalDate notedOn,
            String by,
            @Nullable Withdrawal withdrawn,
            @Nullable Texts texts,
            @Nullable List<Allowed> allowed) {

        public Contact {
            present = List.copyOf(Objects.requireNonNullElse(present, List.of()));
        }

        /// What is said of an action, in the answer about one entry; not allowed where nothing is said.
        public Allowed may(String action) {
            return Allowed.find(Objects.requireNonNullElse(allowed, List.of()), action)
                    .orElse(new Allowed(action, null, false, null, null));
        }
    }

    record Texts(@Nullable String note, List<Correction> corrections) {}

    record Correction(LocalDate on, @Nullable String reason, String text) {}

    record Attempt(
            UUID attemptId,
            LocalDate on,
            String kind,
            String phase,
            boolean smsSent,
            @Nullable Integer waitedMinutes,
            @Nullable LocalDate nextTry,
            String by,
            @Nullable Withdrawal withdrawn) {}

    /// How close the contact is, week by week and phase by phase, beside the guide.
    record Intensity(List<Week> weeks, List<Phase> phases) {}

    /// One week.
    ///
    /// @param week its Monday
    /// @param guide how many there should be; null outside the phases
    record Week(
            LocalDate week,
            String phase,
            int contacts,
            int attempts,
            @Nullable Double guide) {}

    record Phase(
            String phase,
            int contacts,
            @Nullable Double contactsAWeek,
            @Nullable Double guide) {}

    @PostExchange("/api/v1/courses/{course}/contacts")
    ResponseEntity<Void> met(
            @PathVariable UUID course, @RequestHeader("Idempotency-Key") String key, @RequestBody NewContact contact);

    @PostExchange("/api/v1/courses/{course}/attempts")
    ResponseEntity<Void> tried(
            @PathVariable UUID course, @RequestHeader("Idempotency-Key") String key, @RequestBody NewAttempt attempt);

    @PostExchange("/api/v1/courses/{course}/notes")
    ResponseEntity<Void> noted(
            @PathVariable UUID course, @RequestHeader("Idempotency-Key") String key, @RequestBody NewNote note);

    @GetExchange("/api/v1/courses/{course}/contacts")
    Paged<Contact> contacts(
            @PathVariable UUID course, @RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/courses/{course}/contacts/{contact}")
    ResponseEntity<Contact> contact(@PathVariable UUID course, @PathVariable UUID contact);

    @PostExchange("/api/v1/courses/{course}/contacts/{contact}/corrections")
    ResponseEntity<Void> correct(
            @PathVariable UUID course,
            @PathVariable UUID contact,
            ChangeRequest change,
            @RequestBody NewCorrection correction);

    @PostExchange("/api/v1/courses/{course}/contacts/{contact}/withdrawal")
    ResponseEntity<Void> withdraw(
            @PathVariable UUID course,
            @PathVariable UUID contact,
            ChangeRequest change,
            @RequestBody NewWithdrawal withdrawal);

    @PostExchange("/api/v1/courses/{course}/attempts/{attempt}/withdrawal")
    ResponseEntity<Void> withdrawAttempt(
            @PathVariable UUID course,
            @PathVariable UUID attempt,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewWithdrawal withdrawal);

    @GetExchange("/api/v1/courses/{course}/attempts")
    Paged<Attempt> attempts(
            @PathVariable UUID course, @RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/courses/{course}/contacts/intensity")
    Intensity intensity(@PathVariable UUID course);
}
