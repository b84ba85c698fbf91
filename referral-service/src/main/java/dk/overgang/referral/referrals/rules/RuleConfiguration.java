package dk.overgang.referral.referrals.rules;

import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The programmes and the rules of this installation.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReferralProperties.class, RuleFiles.class})
class RuleConfiguration {

    @Bean
    Programmes programmes(ReferralProperties properties) {
        return properties.toProgrammes();
    }

    @Bean
    IntakeRules intakeRules(RuleFiles files) {
        return RuleFiles.read(files.intake(), IntakeRules.class);
    }

    @Bean
    RuleSets eligibilityRules(RuleFiles files) {
        return RuleFiles.read(files.eligibility(), RuleSets.class);
    }

    @Bean
    GrantRules grantRules(RuleFiles files) {
        return RuleFiles.read(files.grants(), GrantRules.class);
    }

    @Bean
    DecisionCodes decisionCodes(RuleFiles files) {
        return RuleFiles.read(files.decisions(), DecisionCodes.class);
    }

    @Bean
    OnwardRules onwardRules(RuleFiles files) {
        return RuleFiles.read(files.onward(), OnwardRules.class);
    }
}
