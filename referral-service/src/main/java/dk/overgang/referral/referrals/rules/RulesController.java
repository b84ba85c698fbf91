package dk.overgang.referral.referrals.rules;

import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.eligibility.Question;
import dk.overgang.referral.referrals.domain.eligibility.RuleSet;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.grants.LegalBasis;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rules in force, so that who fills in a referral or an assessment sees the choices before a refusal names
/// them.
@RestController
class RulesController {

    record Questions(String programme, String version, List<Question> questions) {

        static Questions of(RuleSet rules) {
            return new Questions(rules.programme(), rules.version(), rules.questions());
        }
    }

    record RulesAnswer(
            IntakeRules intake,
            List<Questions> assessments,
            List<LegalBasis> legalBases,
            DecisionCodes decisions,
            OnwardRules onward) {}

    private final IntakeRules intake;
    private final RuleSets ruleSets;
    private final GrantRules grants;
    private final DecisionCodes decisions;
    private final OnwardRules onward;
    private final Programmes programmes;
    private final Clock clock;

    RulesController(
            IntakeRules intake,
            RuleSets ruleSets,
            GrantRules grants,
            DecisionCodes decisions,
            OnwardRules onward,
            Programmes programmes,
            Clock clock) {
        this.intake = intake;
        this.ruleSets = ruleSets;
        this.grants = grants;
        this.decisions = decisions;
        this.onward = onward;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/api/v1/referrals/rules")
    RulesAnswer rules() {
        var today = DanishDay.of(clock.instant());
        var assessments = programmes.codes().stream()
                .map(programme -> ruleSets.of(programme, today))
                .flatMap(Optional::stream)
                .map(Questions::of)
                .toList();
        return new RulesAnswer(intake, assessments, grants.legalBases(), decisions, onward);
    }
}
