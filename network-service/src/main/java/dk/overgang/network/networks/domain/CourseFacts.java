package dk.overgang.network.networks.domain;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the public course that a network hangs on, as course-service told it last. A status stays a word: a
/// new
/// one must not stop us.
public record CourseFacts(
        UUID courseId,
        UUID citizenId,
        String municipality,
        String status,
        @Nullable Plan plan,
        @Nullable UUID worker) implements ReportedEvent {

    /// While `held`, the end waits for a pause to end.
    public record Plan(int version, LocalDate plannedEnd, boolean held) {}

    public @Nullable Integer planVersion() {
        return plan == null ? null : plan.version();
    }
}
