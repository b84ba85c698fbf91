package dk.overgang.notification.reminders.domain;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the public course that reminders hang on, as course-service reported it last. Status and end reason
/// are kept as text, so that new ones can be read.
public record CourseFacts(
        UUID courseId,
        UUID citizenId,
        String municipality,
        @Nullable UUID worker,
        String status,
        @Nullable Plan plan,
        List<Pause> pauses,
        @Nullable String endReason)
        implements ReportedEvent {

    /// The dates of the course, with exclusive ends; while `held` the open ones wait for a pause to end.
    public record Plan(int version, LocalDate start, List<Phase> phases, boolean held) {
        public Plan {
            phases = List.copyOf(phases);
        }

        /// Boundary k is the day after phase k; the last one is the planned end (E1).
        Optional<LocalDate> boundary(int number) {
            return phases.stream()
                    .filter(phase -> phase.number() == number)
                    .map(Phase::end)
                    .findFirst();
        }
    }

    public record Phase(int number, LocalDate end) {}

    /// Without `to` it is still open; a voided one is history only.
    public record Pause(UUID id, LocalDate from, @Nullable LocalDate to, boolean voided) {}

    public CourseFacts {
        pauses = List.copyOf(pauses);
    }

    public boolean ended() {
        return status.equals("ENDED");
    }

    public @Nullable Integer planVersion() {
        return plan == null ? null : plan.version();
    }
}
