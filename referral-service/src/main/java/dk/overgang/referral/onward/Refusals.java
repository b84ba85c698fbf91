package dk.overgang.referral.onward;

import dk.overgang.access.Problem;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.BeforeLastPhase;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Changed;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.CitizenDeceased;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.CitizenMoved;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Closed;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Faulty;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.HeldBeforeLastPhase;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.NoCourse;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.NoSuchReferral;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.TooMany;
import dk.overgang.referral.referrals.Faults;

/// Refusals as problems.
final class Refusals {

    private Refusals() {}

    static void refuse(OnwardDecision decision) {
        switch (decision) {
            case Changed _ -> {}
            case NoSuchReferral() -> throw Problem.notFound();
            case Closed() -> throw Problem.conflict("onward:closed");
            case AlreadyOpen() -> throw Problem.conflict("onward:already-open");
            case TooMany() -> throw Problem.conflict("onward:too-many");
            case NoCourse() -> throw Problem.conflict("onward:no-course");
            case BeforeLastPhase(var earliest) ->
                throw Problem.conflict("onward:before-last-phase", earliest.toString());
            case HeldBeforeLastPhase(var earliest) ->
                throw Problem.conflict("onward:held-before-last-phase", earliest.toString());
            case CitizenDeceased() -> throw Problem.conflict("onward:citizen-deceased");
            case CitizenMoved() -> throw Problem.conflict("onward:citizen-moved");
            case Faulty(var faults) -> throw Faults.problem(faults);
        }
    }
}
