package dk.overgang.referral.courses.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course of the citizen as course-service reported it last. The status is text, because course-service may add
/// further ones.
///
/// @param stage none before the course has started
/// @param endReason none while it runs, and of courses reported before reasons were kept
public record CourseView(
        UUID courseId,
        UUID referralId,
        @Nullable String programme,
        String status,
        @Nullable Integer planVersion,
        @Nullable UUID worker,
        @Nullable CourseStage stage,
        @Nullable String endReason) {

    private static final String DEATH = "DEATH";

    public boolean hasEnded() {
        return status.equals("ENDED");
    }

    /// A death may be cancelled, and the course goes on as if it never was (E23).
    public boolean hasEndedByDeath() {
        return hasEnded() && DEATH.equals(endReason);
    }

    /// Anything but the contact phase, which comes before the start.
    public boolean hasStarted() {
        return !status.equals("CONTACT");
    }
}
