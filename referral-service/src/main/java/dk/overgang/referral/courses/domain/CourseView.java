package dk.overgang.referral.courses.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course of the citizen as course-service reported it last. The status is text, because course-service may add
/// further ones.
///
/// @param stage none before the course has started
public record CourseView(
        UUID courseId,
        UUID referralId,
        @Nullable String programme,
        String status,
        @Nullable Integer planVersion,
        @Nullable UUID worker,
        @Nullable CourseStage stage) {

    public boolean hasEnded() {
        return status.equals("ENDED");
    }

    /// Anything but the contact phase, which comes before the start.
    public boolean hasStarted() {
        return !status.equals("CONTACT");
    }
}
