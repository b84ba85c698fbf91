package dk.overgang.referral.referrals;

import dk.overgang.referral.ahead.domain.OnwardRules;
import dk.overgang.referral.eligibility.domain.RuleSet;
import dk.overgang.referral.eligibility.domain.RuleSets;
import dk.overgang.referral.grants.domain.DecisionCodes;
import dk.overgang.referral.grants.domain.GrantRules;
import dk.overgang.referral.intake.domain.IntakeRules;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;

/// The rules as they are shipped.
final class ShippedRules {

    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final IntakeRules INTAKE = read("intake", IntakeRules.class);
    static final RuleSets ELIGIBILITY = read("eligibility", RuleSets.class);
    static final GrantRules GRANTS = read("grants", GrantRules.class);
    static final DecisionCodes DECISIONS = read("decisions", DecisionCodes.class);
    static final CapacityNorms CAPACITY = read("capacity", CapacityNorms.class);
    static final OnwardRules ONWARD = read("onward", OnwardRules.class);

    private ShippedRules() {}

    static RuleSet of(String programme) {
        return ELIGIBILITY.of(programme, TODAY).orElseThrow();
    }

    private static <T> T read(String name, Class<T> type) {
        return RuleFiles.read(new ClassPathResource("rules/" + name + ".json"), type);
    }
}
