package dk.overgang.portal.services.pause;

import dk.overgang.portal.services.Paged;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// The hospital stays of a citizen; each look is in the access log.
public interface StayApi {

    @GetExchange("/api/v1/citizens/{citizen}/stays")
    Paged<HospitalStay> stays(@PathVariable UUID citizen);
}
