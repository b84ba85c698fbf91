package dk.overgang.referral.referrals.rules;

import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.eligibility.RuleSet;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;

/// The rules as they are shipped.
final class ShippedRules {

    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final IntakeRules INTAKE = read("intake", IntakeRules.class);
    static final RuleSets ELIGIBILITY = read("eligibility", RuleSets.class);
    static final GrantRules GRANTS = read("grants", GrantRules.class);
    static final OnwardRules ONWARD = read("onward", OnwardRules.class);

    private ShippedRules() {}

    static RuleSet of(String programme) {
        return ELIGIBILITY.of(programme, TODAY).orElseThrow();
    }

    private static <T> T read(String name, Class<T> type) {
        return RuleFiles.read(new ClassPathResource("rules/" + name + ".json"), type);
    }
}
