package dk.overgang.portal.services.citizen;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// Each name that is answered leaves an entry in the access log.
interface CitizenApi {

    record Named(UUID citizenId, String name) {}

    record Names(List<Named> citizens) {}

    record Wanted(List<UUID> citizenIds) {}

    @PostExchange("/api/v1/citizens/names")
    Names names(@RequestBody Wanted wanted);

    record Known(List<CitizenNames.Citizen> citizens) {}

    @PostExchange("/api/v1/citizens/names")
    Known known(@RequestBody Wanted wanted);

    @GetExchange("/api/v1/citizens/{citizen}")
    Named citizen(@PathVariable UUID citizen);
}
