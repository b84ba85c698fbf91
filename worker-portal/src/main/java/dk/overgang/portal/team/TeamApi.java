package dk.overgang.portal.team;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.course.CourseView;
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

/// What a leader asks of course-service.
interface TeamApi {

    /// A programme with its norm.
    ///
    /// @param caseload how many citizens a worker on full time should have at most
    record Programme(String code, Caseload caseload) {}

    record Caseload(int citizensPerWorker) {}

    record Offered(boolean inForce, Programme programme) {}

    record Programmes(List<Offered> items) {}

    /// A course that may be moved.
    record Movable(UUID courseId, UUID citizenId, @Nullable UUID worker, List<Allowed> allowed) {

        public Movable {
            allowed = List.copyOf(Objects.requireNonNullElse(allowed, List.of()));
        }
    }

    record NewWorker(@Nullable UUID worker) {}

    @GetExchange("/api/v1/programmes")
    Programmes programmes();

    @GetExchange("/api/v1/courses")
    Paged<CourseView> unconfirmed(@RequestParam boolean unconfirmedPause, @RequestParam int limit);

    @GetExchange("/api/v1/courses/{course}")
    ResponseEntity<Movable> course(@PathVariable UUID course);

    @PostExchange("/api/v1/courses/{course}/worker")
    void move(
            @PathVariable UUID course,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader("If-Match") String version,
            @RequestBody NewWorker worker);
}
