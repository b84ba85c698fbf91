package dk.overgang.referral.referrals;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.REGION;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which programmes and rules there are, and who may refer and decide.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReferralProperties.class, RuleFiles.class})
class ReferralConfiguration {

    private static final Role[] SENDERS = {AUTHORITY, REGION, WORKER, LEADER};

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
    CapacityNorms capacityNorms(RuleFiles files) {
        return RuleFiles.read(files.capacity(), CapacityNorms.class);
    }

    @Bean
    OnwardRules onwardRules(RuleFiles files) {
        return RuleFiles.read(files.onward(), OnwardRules.class);
    }

    @Bean
    List<Route> referralRoutes() {
        return List.of(
                Route.get("/api/v1/capacity", SENDERS),
                Route.post("/api/v1/citizens/*/new-assessments", WORKER, LEADER, AUTHORITY),
                Route.get("/api/v1/referrals/waiting", AUTHORITY, LEADER),
                Route.get("/api/v1/referrals/rules", SENDERS),
                Route.get("/api/v1/referrals/*/status", SENDERS),
                Route.post("/api/v1/referrals/*/information", SENDERS),
                Route.post("/api/v1/referrals/*/expected-discharge", SENDERS),
                Route.delete("/api/v1/referrals/*/expected-discharge", SENDERS),
                Route.post("/api/v1/referrals", SENDERS),
                Route.post("/api/v1/citizens/*/referrals/*/first-contact", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/referrals/**", AUTHORITY),
                Route.delete("/api/v1/referrals/**", AUTHORITY),
                Route.get("/api/v1/referrals/**", AUTHORITY));
    }
}
