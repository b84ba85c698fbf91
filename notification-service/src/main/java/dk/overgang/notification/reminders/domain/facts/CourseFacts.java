package dk.overgang.notification.reminders.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the public course that reminders hang on, as course-service reported it last. Status and end
/// reason are kept as text, so that new ones can be read.
///
/// @param contactSince the first day of the contact phase
/// @param transitionOn the planned start
/// @param grantEndsOn the last day of the grant
/// @param restartOf the course that this one begins afresh
public record CourseFacts(
        UUID courseId,
        UUID citizenId,
        String municipality,
        @Nullable UUID worker,
        String status,
        @Nullable Plan plan,
        List<Pause> pauses,
        @Nullable String endReason,
        @Nullable UUID referralId,
        @Nullable String programme,
        @Nullable LocalDate contactSince,
        @Nullable LocalDate transitionOn,
        @Nullable LocalDate grantEndsOn,
        @Nullable UUID restartOf)
        implements ReportedEvent {

    /// The dates of the course, with exclusive ends; while `held` the open ones wait for a pause to end.
    public record Plan(int version, LocalDate start, List<Phase> phases, boolean held) {
        public Plan {
            phases = List.copyOf(phases);
        }

        /// Boundary k is the day after phase k; the last one is the planned end (E1).
        public Optional<LocalDate> boundary(int number) {
            return phases.stream()
                    .filter(phase -> phase.number() == number)
                    .map(Phase::end)
                    .findFirst();
        }

        public LocalDate plannedEnd() {
            return phases.getLast().end();
        }
    }

    public record Phase(int number, LocalDate end) {}

    /// Without `to` it is still open; a voided one is history only.
    ///
    /// @param confirmed false for one that a notice began and nobody has confirmed; absent in older reports
    public record Pause(
            UUID id,
            LocalDate from,
            @Nullable LocalDate to,
            boolean voided,
            @Nullable String reason,
            @Nullable Boolean confirmed) {

        public boolean isConfirmed() {
            return Boolean.TRUE.equals(confirmed);
        }
    }

    /// The status of a course of which only something that belongs to it was reported yet.
    public static final String UNKNOWN = "UNKNOWN";

    public CourseFacts {
        pauses = List.copyOf(pauses);
    }

    public boolean ended() {
        return status.equals("ENDED");
    }

    /// Ended because its time was over.
    public boolean completed() {
        return ended() && "COMPLETED".equals(endReason);
    }

    public @Nullable Integer planVersion() {
        return plan == null ? null : plan.version();
    }

    /// Whether the grant ends before the course does (E17).
    boolean outlivesGrant() {
        return plan != null
                && grantEndsOn != null
                && grantEndsOn.isBefore(plan.plannedEnd().minusDays(1));
    }
}
