package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentRefusal.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentRefusal.NoCourse;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenDeceased;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenMoved;
import dk.overgang.referral.referrals.domain.ReferralRefusal.TooMany;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a new assessment of need, which a return to hospital, for example, may call for. It is a
/// referral of its own and is decided as any other. The course goes on untouched; as long as it runs, the new
/// referral is not accepted.
///
/// @param source the code under which reports count such referrals
public record Reassessing(Citizen citizen, String source) {

    /// A request for a new assessment.
    ///
    /// @param referralId the id of the new referral
    /// @param sender who opens it
    public record Request(
            UUID referralId, Sender sender, @Nullable LocalDate transitionOn, Instant at) {}

    public Decision<Citizen> open(Request request) {
        if (citizen.referral(request.referralId()).isPresent()) {
            return Decision.unchanged();
        }
        if (citizen.deceasedOn().isPresent()) {
            return Decision.refused(new CitizenDeceased());
        }
        if (citizen.movedOn().isPresent()) {
            return Decision.refused(new CitizenMoved());
        }
        if (citizen.referrals().stream().anyMatch(known -> known.isOpen() && known.reassesses() != null)) {
            return Decision.refused(new AlreadyOpen());
        }
        if (!citizen.takesReferrals()) {
            return Decision.refused(new TooMany());
        }
        return citizen.runningCourse()
                .flatMap(course -> citizen.referral(course.referralId())
                        .map(first -> Decision.changed(citizen.with(anew(first, course, request)))))
                .orElseGet(() -> Decision.refused(new NoCourse()));
    }

    /// The background of the first referral is kept; the day of the transition is not.
    private Referral anew(Referral first, CourseView course, Request request) {
        var pause = course.stage() == null ? null : course.stage().pause();
        return Referral.received(
                        request.referralId(),
                        first.programme(),
                        source,
                        request.sender(),
                        new Transition(first.transition().type(), request.transitionOn()),
                        first.background(),
                        request.at())
                .reassessing(new Reassessed(first.referralId(), course.courseId(), pause));
    }
}
