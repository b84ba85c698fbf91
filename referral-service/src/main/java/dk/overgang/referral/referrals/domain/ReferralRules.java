package dk.overgang.referral.referrals.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Assess;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.ReferralCommand.NoteFirstContact;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.ReferralEvent.FirstContactNoted;
import dk.overgang.referral.referrals.domain.ReferralEvent.InformationAskedFor;
import dk.overgang.referral.referrals.domain.ReferralEvent.InformationGiven;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralTakenUp;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralWaitlisted;
import dk.overgang.referral.referrals.domain.ReferralEvent.WaitingStopped;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyDecided;
import dk.overgang.referral.referrals.domain.ReferralRefusal.Faulty;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NoRules;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NotAssessed;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NotEligible;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NotWaiting;
import dk.overgang.referral.referrals.domain.ReferralRefusal.ReasonMissing;
import dk.overgang.referral.referrals.domain.eligibility.Answer;
import dk.overgang.referral.referrals.domain.eligibility.RuleSet;
import dk.overgang.referral.referrals.domain.grants.GrantCause;
import dk.overgang.referral.referrals.domain.review.Assessment;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What may be done with a referral. A decline needs no assessment, because a referral may be withdrawn or plainly
/// wrong. A referral may be assessed several times until it is decided.
record ReferralRules(Referral referral) {

    Decision<Referral> decide(ReferralCommand command) {
        return switch (command) {
            case NoteFirstContact(var on, var _) -> changed(new FirstContactNoted(on));
            case Wait(var waiting) when referral.isAccepted() || referral.isOpen() -> waitlisted(waiting);
            case StopWaiting _ when referral.review().waiting() == null -> Decision.refused(new NotWaiting());
            case StopWaiting _ -> changed(new WaitingStopped());
            case ReferralCommand _ when !referral.isOpen() -> Decision.refused(new AlreadyDecided());
            case Wait _ -> Decision.refused(new AlreadyDecided());
            case TakeUp _ -> changed(new ReferralTakenUp());
            case AskFor(var missing) -> changed(new InformationAskedFor(missing));
            case Inform inform -> informed(inform);
            case Assess assess -> assessed(assess);
            case Decline decline -> changed(new ReferralDeclined(decline.decision()));
            case Accept accept -> accepted(accept);
        };
    }

    private Decision<Referral> changed(ReferralEvent event) {
        return Decision.changed(referral.evolve(event), List.of(event));
    }

    /// Who waits already keeps the day from which the waiting counts.
    private Decision<Referral> waitlisted(Waiting waiting) {
        var before = referral.review().waiting();
        return changed(new ReferralWaitlisted(before == null ? waiting : waiting.since(before.since())));
    }

    private Decision<Referral> informed(Inform inform) {
        var before = referral.transition();
        var on = inform.transitionOn() == null ? before.expectedOn() : inform.transitionOn();
        return changed(new InformationGiven(
                new Transition(before.type(), on),
                Objects.requireNonNullElse(inform.background(), referral.background())));
    }

    private Decision<Referral> assessed(Assess assess) {
        return assess.rules()
                .of(referral.programme(), assess.on())
                .map(rules -> assessed(assess, rules))
                .orElseGet(() -> Decision.refused(new NoRules()));
    }

    private Decision<Referral> assessed(Assess assess, RuleSet rules) {
        var faults = rules.check(assess.answers(), assess.known());
        if (!faults.isEmpty()) {
            return Decision.refused(new Faulty(faults));
        }
        var finding = rules.judge(assess.known().with(new Facts(assess.answers())));
        var answers = assess.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> new Answer(answer.getKey(), answer.getValue()))
                .toList();
        return changed(
                new ReferralAssessed(new Assessment(finding, answers, assess.vumOrder(), assess.on(), assess.by())));
    }

    private Decision<Referral> accepted(Accept accept) {
        var assessment = referral.review().assessment();
        if (assessment == null) {
            return Decision.refused(new NotAssessed());
        }
        return switch (assessment.finding().outcome()) {
            case NOT_ELIGIBLE -> Decision.refused(new NotEligible());
            case ADVISED_AGAINST ->
                accept.decision().reason() == null
                        ? Decision.refused(
                                new ReasonMissing(Code.names(accept.codes().deviationReasons())))
                        : granted(accept, assessment.facts());
            case ELIGIBLE -> granted(accept, assessment.facts());
        };
    }

    private Decision<Referral> granted(Accept accept, Facts facts) {
        var today = accept.decision().on();
        var faults = accept.rules().check(accept.grant(), referral.programme(), facts, today);
        if (!faults.isEmpty()) {
            return Decision.refused(new Faulty(faults));
        }
        var cause = new GrantCause(
                referral.referralId(),
                referral.programme(),
                today,
                accept.decision().by());
        return changed(new ReferralAccepted(accept.decision(), accept.rules().grant(cause, accept.grant(), facts)));
    }
}
