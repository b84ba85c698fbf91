package dk.overgang.portal.texting;

import dk.overgang.portal.services.ChangeRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The opt-in of a citizen to text messages, as notification-service keeps it.
interface TextingApi {

    /// What stands, and what was noted before.
    ///
    /// @param phone with the country's number in front; null unless the citizen has opted in
    /// @param language of the messages: `DA` or `EN`
    /// @param optIns the oldest first
    record TextMessages(boolean optedIn, @Nullable String phone, String language, List<OptIn> optIns) {

        public TextMessages {
            optIns = List.copyOf(optIns);
        }

        /// A number in no log, whatever logs the record.
        @Override
        public String toString() {
            return "TextMessages";
        }
    }

    /// That the citizen wants text messages, and perhaps that it ended.
    ///
    /// @param by the subject of who noted it, and `withdrawnBy` of who noted that it ended
    record OptIn(
            String by,
            Instant at,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt) {}

    /// With its version (`ETag`), also before anything was noted.
    @GetExchange("/api/v1/citizens/{citizen}/text-messages")
    ResponseEntity<TextMessages> textMessages(@PathVariable UUID citizen);

    /// Another number or language is an opt-in too.
    @PostExchange("/api/v1/citizens/{citizen}/text-messages")
    void optIn(@PathVariable UUID citizen, ChangeRequest change, @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/citizens/{citizen}/text-messages/withdrawal")
    void withdraw(@PathVariable UUID citizen, ChangeRequest change);
}
