package dk.overgang.referral.onward;

import dk.overgang.access.Problem;
import dk.overgang.referral.citizens.domain.OnwardDecision;
import dk.overgang.referral.citizens.domain.OnwardDecision.AlreadyOpen;
import dk.overgang.referral.citizens.domain.OnwardDecision.BeforeLastPhase;
import dk.overgang.referral.citizens.domain.OnwardDecision.Changed;
import dk.overgang.referral.citizens.domain.OnwardDecision.CitizenDeceased;
import dk.overgang.referral.citizens.domain.OnwardDecision.CitizenMoved;
import dk.overgang.referral.citizens.domain.OnwardDecision.Closed;
import dk.overgang.referral.citizens.domain.OnwardDecision.Faulty;
import dk.overgang.referral.citizens.domain.OnwardDecision.HeldBeforeLastPhase;
import dk.overgang.referral.citizens.domain.OnwardDecision.NoCourse;
import dk.overgang.referral.citizens.domain.OnwardDecision.NoSuchReferral;
import dk.overgang.referral.citizens.domain.OnwardDecision.TooMany;
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
