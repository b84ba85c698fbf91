package dk.overgang.referral.referrals.review;

import dk.overgang.access.Problem;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.eligibility.RuleSet;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.time.Clock;
import java.time.Period;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Which rules a referral is judged by, and what is known for them beside the answers. Only the age leaves the
/// register.
@Component
class Eligibility {

    private final RuleSets ruleSets;
    private final IntakeRules intake;
    private final IdentityVault identities;
    private final Clock clock;

    Eligibility(RuleSets ruleSets, IntakeRules intake, IdentityVault identities, Clock clock) {
        this.ruleSets = ruleSets;
        this.intake = intake;
        this.identities = identities;
        this.clock = clock;
    }

    RuleSet rules(Referral referral) {
        return ruleSets.of(referral.programme(), DanishDay.of(clock.instant()))
                .orElseThrow(() -> Problem.conflict("referral:no-rules"));
    }

    /// The age counts on the day the course is to start, and on no other (E29).
    Facts known(Citizen citizen, Referral referral) {
        var today = DanishDay.of(clock.instant());
        var born = identities.decrypt(citizen.identity()).cpr().bornOn(today);
        var start = Objects.requireNonNullElse(referral.transition().expectedOn(), today);
        return intake.facts(referral.transition().type(), referral.background())
                .with("ageAtStart", Period.between(born, start).getYears());
    }
}
