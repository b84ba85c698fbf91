package dk.overgang.portal.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The parked messages of one service: where each lies and why, never what it says.
interface ParkingApi {

    record Message(int partition, long offset, @Nullable String type, String reason, Instant parkedAt) {}

    record Line(UUID id, String topic, String key, List<Message> messages) {}

    record Lines(List<Line> items) {}

    /// What came of it.
    ///
    /// @param reason why the first of the rest stays; null where it was not tried, or all are read
    record Outcome(int replayed, int left, @Nullable String reason) {}

    @GetExchange("/api/v1/parked")
    Lines parked();

    @PostExchange("/api/v1/parked/{id}/replay")
    Outcome replay(@PathVariable UUID id);

    /// Discards the first message, if it is still the one that lay there.
    @DeleteExchange("/api/v1/parked/{id}/head")
    Outcome drop(@PathVariable UUID id, @RequestParam int partition, @RequestParam long offset);
}
