package dk.overgang.portal.team;

import dk.overgang.portal.services.Paged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// Who opened a citizen in an emergency, for the leader to review.
interface EmergencyApi {

    /// An emergency that nobody has reviewed.
    ///
    /// @param subject who opened it
    /// @param reference to where the reason is written down
    record Emergency(
            UUID id, String subject, UUID citizenId, String reason, String reference, Instant from, Instant until) {}

    record Verdict(@Nullable String finding) {}

    @GetExchange("/api/v1/emergency-access")
    Paged<Emergency> emergencies(@RequestParam boolean reviewed, @RequestParam int limit);

    @PostExchange("/api/v1/emergency-access/{id}/review")
    void review(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody Verdict verdict);
}
