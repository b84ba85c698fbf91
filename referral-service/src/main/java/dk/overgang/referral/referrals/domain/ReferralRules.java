package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Assess;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.ReferralDecision.Allowed;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyDecided;
import dk.overgang.referral.referrals.domain.ReferralDecision.Faulty;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotAssessed;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotEligible;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotWaiting;
import dk.overgang.referral.referrals.domain.ReferralDecision.ReasonMissing;
import dk.overgang.referral.referrals.domain.ReferralEvent.InformationAskedFor;
import dk.overgang.referral.referrals.domain.ReferralEvent.InformationGiven;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralTakenUp;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralWaitlisted;
import dk.overgang.referral.referrals.domain.ReferralEvent.WaitingStopped;
import dk.overgang.referral.referrals.domain.eligibility.Answer;
import dk.overgang.referral.referrals.domain.grants.GrantCause;
import dk.overgang.referral.referrals.domain.review.Assessment;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.util.Map;
import java.util.Objects;

/// What may be done with a referral. Declining needs no assessment: a wish may be withdrawn or plainly wrong. Assessing
/// again is a second look.
final class ReferralRules {

    private ReferralRules() {}

    static ReferralDecision decide(Referral referral, ReferralCommand command) {
        return switch (command) {
            case Wait(var waiting) when referral.isAccepted() || referral.isOpen() -> waitlisted(referral, waiting);
            case StopWaiting _ when referral.review().waiting() == null -> new NotWaiting();
            case StopWaiting _ -> new Allowed(new WaitingStopped());
            case ReferralCommand _ when !referral.isOpen() -> new AlreadyDecided();
            case Wait _ -> new AlreadyDecided();
            case TakeUp _ -> new Allowed(new ReferralTakenUp());
            case AskFor(var missing) -> new Allowed(new InformationAskedFor(missing));
            case Inform inform -> new Allowed(informed(referral, inform));
            case Assess assess -> assessed(assess);
            case Decline(var decision) -> new Allowed(new ReferralDeclined(decision));
            case Accept accept -> accepted(referral, accept);
        };
    }

    /// Who waits already keeps the day from which the waiting counts.
    private static ReferralDecision waitlisted(Referral referral, Waiting waiting) {
        var before = referral.review().waiting();
        var kept = before == null ? waiting : waiting.since(before.since());
        return new Allowed(new ReferralWaitlisted(kept));
    }

    private static InformationGiven informed(Referral referral, Inform reported) {
        var before = referral.transition();
        var on = reported.transitionOn() == null ? before.expectedOn() : reported.transitionOn();
        return new InformationGiven(
                new Transition(before.type(), on),
                Objects.requireNonNullElse(reported.background(), referral.background()));
    }

    private static ReferralDecision assessed(Assess assess) {
        var faults = assess.rules().check(assess.answers(), assess.known());
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        var finding = assess.rules().judge(assess.known().with(new Facts(assess.answers())));
        var answers = assess.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> new Answer(answer.getKey(), answer.getValue()))
                .toList();
        return new Allowed(
                new ReferralAssessed(new Assessment(finding, answers, assess.vumOrder(), assess.on(), assess.by())));
    }

    private static ReferralDecision accepted(Referral referral, Accept accept) {
        var assessment = referral.review().assessment();
        if (assessment == null) {
            return new NotAssessed();
        }
        return switch (assessment.finding().outcome()) {
            case NOT_ELIGIBLE -> new NotEligible();
            case ADVISED_AGAINST ->
                accept.decision().reason() == null
                        ? new ReasonMissing()
                        : granted(referral, accept, assessment.facts());
            case ELIGIBLE -> granted(referral, accept, assessment.facts());
        };
    }

    private static ReferralDecision granted(Referral referral, Accept accept, Facts facts) {
        var today = accept.decision().on();
        var faults = accept.rules().check(accept.grant(), referral.programme(), facts, today);
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        var cause = new GrantCause(
                referral.referralId(),
                referral.programme(),
                today,
                accept.decision().by());
        var grant = accept.rules().grant(cause, accept.grant(), facts);
        return new Allowed(new ReferralAccepted(accept.decision(), grant));
    }
}
