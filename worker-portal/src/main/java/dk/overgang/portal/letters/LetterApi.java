package dk.overgang.portal.letters;

import dk.overgang.portal.services.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The letters that the person may see.
interface LetterApi {

    /// One text of a thread.
    ///
    /// @param isNew came with this letter; the others are repeated from earlier ones
    record Segment(
            Instant at,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            boolean isNew,
            String text) {

        @Override
        public String toString() {
            return "Segment";
        }
    }

    /// A letter that came or went.
    ///
    /// @param state `UNREAD`, `READ`, `WAITING`, `DELIVERED` or `REFUSED`
    /// @param segments none in the lists of letters that nobody has opened
    record Letter(
            UUID letterId,
            UUID citizenId,
            String state,
            String category,
            @Nullable String priority,
            @Nullable String topic,
            String unit,
            @Nullable String unitName,
            Instant at,
            List<Segment> segments) {}

    record Signature(
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone) {}

    record Reply(@Nullable String text, Signature signature) {

        @Override
        public String toString() {
            return "Reply";
        }
    }

    @GetExchange("/api/v1/letters")
    Paged<Letter> unread(@RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/letters/undelivered")
    Paged<Letter> undelivered(@RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/citizens/{citizen}/letters")
    Paged<Letter> about(
            @PathVariable UUID citizen,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);

    @PostExchange("/api/v1/letters/{id}/read")
    void read(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/v1/letters/{id}/reply")
    void reply(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody Reply reply);
}
