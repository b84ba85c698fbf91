package dk.overgang.network.support;

import dk.overgang.network.support.domain.SupportRules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the kinds of continuing support with their texts, and the deadline of the decision.
@RestController
@RequestMapping("/api/v1/continuing-support-rules")
class SupportRulesController {

    private final SupportRules rules;

    SupportRulesController(SupportRules rules) {
        this.rules = rules;
    }

    @GetMapping
    SupportRules all() {
        return rules;
    }
}
