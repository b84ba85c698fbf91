package dk.overgang.portal.handover;

import dk.overgang.portal.services.Allowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The closing record of a course. Its `ETag` is the version of the record.
interface ClosingApi {

    record Closing(
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate decidedFrom,
            @Nullable LocalDate endedOn,
            List<Condition> conditions,
            List<Open> open,
            @Nullable Decision closing,
            List<Allowed> allowed) {}

    /// A closing condition and its answer.
    ///
    /// @param state `MET`, `NOT_MET`, `NOT_RELEVANT` or `UNANSWERED`
    record Condition(
            String code,
            String state,
            @Nullable LocalDate since,
            @Nullable Answer answer) {}

    record Answer(
            @Nullable String reason,
            @Nullable String text,
            @Nullable Interim interimActor) {}

    record Interim(String kind, String name) {}

    /// What a closing of today must name.
    record Open(
            String code,
            String kind,
            @Nullable String of,
            @Nullable LocalDate dueOn) {}

    record Decision(LocalDate on) {}

    record Codes(List<Coded> conditions, List<Coded> notMetReasons, List<Coded> acceptedReasons) {}

    record Coded(String code, NetworkApi.Text text) {}

    @GetExchange("/api/v1/courses/{course}/closing")
    ResponseEntity<Closing> closing(@PathVariable UUID course);

    @GetExchange("/api/v1/closing-codes")
    Codes codes();

    @GetExchange(url = "/api/v1/courses/{course}/results-sheet.pdf", accept = "application/pdf")
    byte[] resultsSheet(@PathVariable UUID course);

    @PostExchange("/api/v1/courses/{course}/closing/conditions/{code}")
    void answer(
            @PathVariable UUID course,
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/courses/{course}/closing")
    void close(
            @PathVariable UUID course,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Map<String, Object> body);
}
