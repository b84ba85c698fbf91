package dk.overgang.referral.courses.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the course service last told of a course of this citizen. The status is an open word: new ones may come.
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
