package dk.overgang.network.networks.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the public course that a network hangs on, as course-service reported it last. The status is kept
/// as text, so that a new status can be read.
public record CourseFacts(
        UUID courseId,
        UUID citizenId,
        String municipality,
        String status,
        @Nullable Plan plan,
        @Nullable UUID worker) implements ReportedEvent {

    /// While `held`, the end waits for a pause to end.
    public record Plan(int version, LocalDate plannedEnd, boolean held) {}

    public boolean hasEnded() {
        return status.equals("ENDED");
    }

    public @Nullable Integer planVersion() {
        return plan == null ? null : plan.version();
    }
}
