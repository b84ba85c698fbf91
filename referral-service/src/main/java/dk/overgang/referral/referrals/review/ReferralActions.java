package dk.overgang.referral.referrals.review;

import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.ReviewAction;
import dk.overgang.referral.citizens.domain.decisions.ReviewAction.Desk;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// What a caller may do with a referral now, and why not the rest.
@Component
class ReferralActions {

    private final AllowedActions allowed;
    private final Eligibility eligibility;
    private final RuleSets ruleSets;
    private final DecisionCodes codes;
    private final GrantRules grants;
    private final IntakeRules intake;
    private final Clock clock;

    ReferralActions(
            AllowedActions allowed,
            Eligibility eligibility,
            RuleSets ruleSets,
            DecisionCodes codes,
            GrantRules grants,
            IntakeRules intake,
            Clock clock) {
        this.allowed = allowed;
        this.eligibility = eligibility;
        this.ruleSets = ruleSets;
        this.codes = codes;
        this.grants = grants;
        this.intake = intake;
        this.clock = clock;
    }

    List<AllowedAction> of(Caller caller, Citizen citizen, Referral referral) {
        var today = DanishDay.of(clock.instant());
        var desk = new Desk(
                ruleSets, eligibility.known(citizen, referral, today), grants, codes, intake, today, caller.subject());
        return Stream.of(ReviewAction.values())
                .map(action -> trial(action, citizen, referral, desk))
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }

    private static Trial trial(ReviewAction action, Citizen citizen, Referral referral, Desk desk) {
        return new Trial(
                action.name(),
                null,
                action == ReviewAction.STOP_WAITING ? HttpMethod.DELETE : HttpMethod.POST,
                "/api/v1/referrals/" + referral.referralId() + "/" + action.path(),
                () -> action.tried(citizen, referral, desk));
    }
}
