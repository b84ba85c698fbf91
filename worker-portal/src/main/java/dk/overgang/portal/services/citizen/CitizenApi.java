package dk.overgang.portal.services.citizen;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/// Each name that is answered leaves an entry in the access log.
interface CitizenApi {

    record Names(List<CitizenNames.Citizen> citizens) {}

    record Wanted(List<UUID> citizenIds) {}

    @PostExchange("/api/v1/citizens/names")
    Names names(@RequestBody Wanted wanted);
}
