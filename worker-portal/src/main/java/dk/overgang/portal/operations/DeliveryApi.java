package dk.overgang.portal.operations;

import dk.overgang.portal.services.Paged;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What was to be delivered to people; neither contents nor addresses.
interface DeliveryApi {

    /// A letter or text message.
    ///
    /// @param recipient the subject of the person's tokens
    record Delivery(
            UUID id,
            String kind,
            String recipient,
            LocalDate day,
            int attempts,
            @Nullable String problem) {}

    @GetExchange("/api/v1/deliveries")
    Paged<Delivery> deliveries(
            @RequestParam String state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);

    @PostExchange("/api/v1/deliveries/{id}/again")
    void again(@PathVariable UUID id);
}
