package dk.overgang.portal.extract;

import dk.overgang.portal.services.Paged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// The access log of one service. Reading it is logged too.
interface AccessLogApi {

    /// When a citizen's information was used and why, but not by whom.
    ///
    /// @param purposeText empty for a purpose of the municipality's own
    record Line(Instant at, String use, String useText, String purpose, String purposeText) {}

    @GetExchange("/api/v1/access-log")
    Paged<Line> extract(
            @RequestParam UUID citizenId,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);
}
