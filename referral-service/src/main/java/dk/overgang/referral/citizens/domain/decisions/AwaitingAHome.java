package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.review.Waiting;
import java.util.Objects;
import java.util.Optional;

/// A home that is lost before the move puts the referral on the waiting list; it is not rejected, and a new home takes
/// it off the list again (E16).
public final class AwaitingAHome {

    private AwaitingAHome() {}

    /// The citizen with the course as it is reported now, and the referral that follows it.
    public static Citizen following(Citizen citizen, CourseView course) {
        var known = citizen.courses().stream()
                .filter(other -> other.courseId().equals(course.courseId()))
                .map(CourseView::homeLostOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return (Objects.equals(known, course.homeLostOn()) ? citizen : waiting(citizen, course)).with(course);
    }

    private static Citizen waiting(Citizen citizen, CourseView course) {
        var lostOn = course.homeLostOn();
        ReferralCommand command = lostOn == null
                ? new StopWaiting()
                : new Wait(new Waiting(Waiting.Reason.AWAITING_HOME, Waiting.Priority.HIGH, lostOn));
        return citizen.referral(course.referralId())
                .filter(referral -> lostOn != null || waitsForAHome(referral))
                .flatMap(referral -> decided(referral, command))
                .map(citizen::with)
                .orElse(citizen);
    }

    private static Optional<Referral> decided(Referral referral, ReferralCommand command) {
        return referral.decide(command) instanceof Changed<Referral>(var after, var _)
                ? Optional.of(after)
                : Optional.empty();
    }

    private static boolean waitsForAHome(Referral referral) {
        var waiting = referral.review().waiting();
        return waiting != null && waiting.reason() == Waiting.Reason.AWAITING_HOME;
    }
}
