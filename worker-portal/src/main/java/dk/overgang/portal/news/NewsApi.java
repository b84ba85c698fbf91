package dk.overgang.portal.news;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What notification-service tells of the own courses, and up to which moment a person has seen it.
interface NewsApi {

    /// The newest first.
    ///
    /// @param next asks for what is older; null where there is no more
    record News(Instant since, List<Item> items, @Nullable String next) {

        public News {
            items = List.copyOf(items);
        }
    }

    /// Something that happened, in ids only.
    ///
    /// @param subjects the reminders or the pause it happened to, or the new worker
    record Item(UUID courseId, UUID citizenId, String kind, Instant at, List<UUID> subjects) {

        public Item {
            subjects = List.copyOf(subjects);
        }
    }

    record Seen(Instant upTo) {}

    @GetExchange("/api/v1/since-last-visit")
    News news(@RequestParam int limit);

    @PostExchange("/api/v1/seen")
    void see(@RequestBody Seen seen);
}
