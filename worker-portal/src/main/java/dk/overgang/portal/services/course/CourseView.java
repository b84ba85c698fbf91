package dk.overgang.portal.services.course;

import dk.overgang.portal.services.Allowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course as course-service shows it: what pages need of it.
///
/// @param status `CONTACT`, `ACTIVE`, `PAUSED` or `ENDED`
/// @param phaseDay counted without paused days: it stands still in a pause
/// @param allowed what the person may do with it, and why not the rest; empty in lists
public record CourseView(
        UUID courseId,
        UUID citizenId,
        @Nullable UUID worker,
        @Nullable String programme,
        String status,
        boolean onHold,
        @Nullable Integer phase,
        @Nullable PhaseDay phaseDay,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate contactSince,
        @Nullable LocalDate transitionOn,
        boolean transitionUncertain,
        @Nullable Plan plan,
        @Nullable Grant grant,
        List<Pause> pauses,
        List<Proposal> proposals,
        List<Question> toSettle,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable UUID restartedAs,
        List<Allowed> allowed) {

    public record PhaseDay(int phase, int day, int of) {}

    /// A phase of the plan.
    ///
    /// @param end the first day after the phase
    public record Phase(int number, LocalDate start, LocalDate end) {}

    /// The dates of the course.
    ///
    /// @param held whether an open pause holds its boundaries
    public record Plan(int version, LocalDate start, List<Phase> phases, LocalDate plannedEnd, boolean held) {

        public Plan {
            phases = List.copyOf(phases);
        }
    }

    /// What the support is granted under.
    ///
    /// @param legalBasis the law, such as `SEL85`
    /// @param endsOn null where it is granted without an end
    public record Grant(String legalBasis, @Nullable LocalDate endsOn) {}

    public record Pause(
            UUID id,
            String reason,
            LocalDate from,
            @Nullable LocalDate to,
            boolean confirmed,
            boolean voided) {}

    /// What the platform proposes and the worker decides: `START`, `PAUSE` or `RESUME`.
    public record Proposal(UUID id, String kind, LocalDate date) {}

    /// A stay of which not all that was told can be true, for the worker to settle.
    public record Question(UUID stayId, List<String> contradictions) {

        public Question {
            contradictions = List.copyOf(contradictions);
        }
    }

    public CourseView {
        pauses = List.copyOf(Objects.requireNonNullElse(pauses, List.of()));
        proposals = List.copyOf(Objects.requireNonNullElse(proposals, List.of()));
        toSettle = List.copyOf(Objects.requireNonNullElse(toSettle, List.of()));
        allowed = List.copyOf(Objects.requireNonNullElse(allowed, List.of()));
    }

    /// The pause that has not ended.
    public Optional<Pause> openPause() {
        return pauses.stream()
                .filter(pause -> !pause.voided() && pause.to() == null)
                .findFirst();
    }

    /// Pauses that followed from a hospital's notice and that nobody has confirmed or voided.
    public List<Pause> unconfirmedPauses() {
        return pauses.stream()
                .filter(pause -> !pause.voided() && !pause.confirmed())
                .toList();
    }
}
