package dk.overgang.network.partners;

import dk.overgang.network.partners.domain.PartnerKinds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the kinds of partners with their texts and days.
@RestController
@RequestMapping("/api/v1/partner-kinds")
class PartnerKindController {

    private final PartnerKinds kinds;

    PartnerKindController(PartnerKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping
    PartnerKinds all() {
        return kinds;
    }
}
