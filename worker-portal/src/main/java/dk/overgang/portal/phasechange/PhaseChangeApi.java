package dk.overgang.portal.phasechange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The checklist of a course and the talk at a phase change; both are changed in the same version.
interface PhaseChangeApi {

    /// An item as it is from now on.
    ///
    /// @param on since when it is so; today where it is not given
    /// @param reason a code of the item, for `NOT_RELEVANT`
    record Noted(
            String state, @Nullable LocalDate on, @Nullable String reason) {}

    record Owned(PhaseChange.Owner owner) {}

    record Carried(String item, PhaseChange.Owner owner) {}

    record NewTalk(
            @Nullable LocalDate on,
            @Nullable Boolean toldToCitizen,
            List<Carried> carriedOver,
            @Nullable String words,
            @Nullable LocalDate phaseBeganInPractice) {}

    @GetExchange("/api/v1/courses/{course}/phase-changes/{boundary}")
    ResponseEntity<PhaseChange> guide(@PathVariable UUID course, @PathVariable int boundary);

    @PostExchange("/api/v1/courses/{course}/phase-changes/{boundary}")
    ResponseEntity<PhaseChange> record(
            @PathVariable UUID course,
            @PathVariable int boundary,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody NewTalk talk);

    @GetExchange("/api/v1/courses/{course}/checklist")
    Checklist checklist(@PathVariable UUID course);

    @PostExchange("/api/v1/courses/{course}/checklist/items/{item}")
    ResponseEntity<Void> note(
            @PathVariable UUID course,
            @PathVariable String item,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Noted noted);

    @PostExchange("/api/v1/courses/{course}/checklist/items/{item}/owner")
    ResponseEntity<Void> owner(
            @PathVariable UUID course,
            @PathVariable String item,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Owned owner);
}
