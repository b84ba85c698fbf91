package dk.overgang.referral.courses;

import static java.util.Objects.requireNonNullElse;

import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.referral.courses.domain.CourseStage;
import dk.overgang.referral.courses.domain.CourseView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of a course event that referral-service uses.
record CourseFacts(
        UUID courseId,
        UUID citizenId,
        UUID referralId,
        String municipality,
        String status,
        @Nullable Integer phase,
        @Nullable Plan plan,
        @Nullable List<Pause> pauses,
        @Nullable UUID worker,
        @Nullable LocalDate homeLostOn,
        @Nullable String endReason)
        implements ReportedEvent {

    private static final int LAST_PHASE = 3;

    record Plan(
            int version,
            @Nullable List<Phase> phases,
            @Nullable Boolean held) {}

    record Phase(int number, LocalDate start) {}

    record Pause(UUID id, @Nullable LocalDate to, @Nullable Boolean voided) {

        boolean isOpen() {
            return to == null && !Boolean.TRUE.equals(voided);
        }
    }

    /// What a referral shows of its course.
    ///
    /// @param programme of the referral, which the event does not name
    CourseView toCourse(@Nullable String programme) {
        var version = plan == null ? null : plan.version();
        return new CourseView(courseId, referralId, programme, status, version, worker, stage(), homeLostOn, endReason);
    }

    /// None before the start, when there are no phases.
    @Nullable
    CourseStage stage() {
        if (plan == null || plan.phases() == null) {
            return null;
        }
        var isHeld = Boolean.TRUE.equals(plan.held());
        return plan.phases().stream()
                .filter(one -> one.number() == LAST_PHASE)
                .findFirst()
                .map(last -> new CourseStage(phase, last.start(), isHeld, openPause()))
                .orElse(null);
    }

    private @Nullable UUID openPause() {
        return requireNonNullElse(pauses, List.<Pause>of()).stream()
                .filter(Pause::isOpen)
                .reduce((_, later) -> later)
                .map(Pause::id)
                .orElse(null);
    }
}
