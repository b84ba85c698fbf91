package dk.overgang.referral.referrals;

import dk.overgang.access.Problem;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyDecided;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyServed;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyStarted;
import dk.overgang.referral.referrals.domain.ReferralDecision.CitizenDeceased;
import dk.overgang.referral.referrals.domain.ReferralDecision.CitizenMoved;
import dk.overgang.referral.referrals.domain.ReferralDecision.DeclinedByCitizen;
import dk.overgang.referral.referrals.domain.ReferralDecision.Faulty;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotAssessed;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotEligible;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotWaiting;
import dk.overgang.referral.referrals.domain.ReferralDecision.ReasonMissing;
import dk.overgang.referral.referrals.domain.ReferralDecision.Refused;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;

/// Refusals as problems.
final class Refusals {

    private Refusals() {}

    static Problem problem(Refused refused, DecisionCodes codes) {
        return switch (refused) {
            case AlreadyDecided _ -> Problem.conflict("referral:already-decided");
            case NotAssessed _ -> Problem.conflict("referral:not-assessed");
            case NotEligible _ -> Problem.conflict("referral:not-eligible");
            case NotWaiting _ -> Problem.conflict("referral:not-waiting");
            case AlreadyStarted _ -> Problem.conflict("referral:already-started");
            case AlreadyServed _ -> Problem.conflict("referral:already-served");
            case CitizenDeceased _ -> Problem.conflict("referral:citizen-deceased");
            case CitizenMoved _ -> Problem.conflict("referral:citizen-moved");
            case DeclinedByCitizen _ -> Problem.conflict("referral:declined-by-citizen");
            case Faulty(var faults) -> Faults.problem(faults);
            case ReasonMissing _ ->
                Faults.problem(List.of(Fault.oneOf("reason", Code.names(codes.deviationReasons()))));
        };
    }
}
