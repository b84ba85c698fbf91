package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Deceased;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Moved;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.NoCourse;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Opened;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.TooMany;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A return may call for a new assessment of need: a referral of its own, which goes the way of any other. The
/// course goes on untouched; as long as it runs, nothing can be accepted beside it.
///
/// @param source the code of the data under which such referrals are counted
public record Reassessing(Citizen citizen, String source) {

    /// Who wants it, and under which id, from when.
    public record Request(
            UUID referralId, Sender sender, @Nullable LocalDate transitionOn, Instant at) {}

    public ReassessmentDecision open(Request request) {
        if (citizen.deceasedOn().isPresent()) {
            return new Deceased();
        }
        if (citizen.movedOn().isPresent()) {
            return new Moved();
        }
        if (citizen.referrals().stream().anyMatch(known -> known.isOpen() && known.reassesses() != null)) {
            return new AlreadyOpen();
        }
        if (!citizen.takesReferrals()) {
            return new TooMany();
        }
        return running()
                .<ReassessmentDecision>flatMap(course -> citizen.referral(course.referralId())
                        .map(first -> new Opened(citizen.with(anew(first, course, request)))))
                .orElseGet(NoCourse::new);
    }

    private Optional<CourseView> running() {
        return citizen.course().filter(course -> course.hasStarted() && !course.hasEnded());
    }

    /// What is known of the citizen's circumstances is known still; when there will be a transition again is not.
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
