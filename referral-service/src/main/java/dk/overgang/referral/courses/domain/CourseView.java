package dk.overgang.referral.courses.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course of the citizen as course-service reported it last. The status is text, because course-service may add
/// further ones.
///
/// @param stage none before the course has started
/// @param homeLostOn the day the awaited home was lost (E16); none while there is one, or none is needed
/// @param endReason none while it runs, and of courses reported before reasons were kept
public record CourseView(
        UUID courseId,
        UUID referralId,
        @Nullable String programme,
        String status,
        @Nullable Integer planVersion,
        @Nullable UUID worker,
        @Nullable CourseStage stage,
        @Nullable LocalDate homeLostOn,
        @Nullable String endReason) {

    private static final String DEATH = "DEATH";
    private static final String RESTARTED = "RESTARTED";

    public boolean hasEnded() {
        return status.equals("ENDED");
    }

    /// A death may be cancelled, and the course goes on as if it never was (E23).
    public boolean hasEndedByDeath() {
        return hasEnded() && DEATH.equals(endReason);
    }

    /// It goes on as another course of the same referral, which may not be known yet (E12).
    private boolean hasEndedToRestart() {
        return hasEnded() && RESTARTED.equals(endReason);
    }

    /// Whether the courses of one referral, in the order they were opened in, have all ended and none goes on as
    /// another one.
    public static boolean areOver(List<CourseView> opened) {
        return !opened.isEmpty()
                && opened.stream().allMatch(CourseView::hasEnded)
                && !opened.getLast().hasEndedToRestart();
    }

    /// Anything but the contact phase, which comes before the start.
    public boolean hasStarted() {
        return !status.equals("CONTACT");
    }
}
