package dk.overgang.portal.services.pause;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.course.CourseView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision about a pause needs to know of a course.
///
/// @param status `CONTACT`, `ACTIVE`, `PAUSED` or `ENDED`
/// @param allowed what the person may do now, and why not the rest
public record PausedCourse(
        UUID courseId,
        UUID citizenId,
        String status,
        List<Pause> pauses,
        List<Proposal> proposals,
        List<Question> toSettle,
        List<Warning> warnings,
        List<Allowed> allowed) {

    /// A time in which the course stands still.
    ///
    /// @param to the day of the return; null while it runs on
    /// @param confirmed false until somebody has judged what a hospital's notice made
    public record Pause(
            UUID id,
            String reason,
            LocalDate from,
            @Nullable LocalDate to,
            boolean confirmed,
            boolean voided,
            @Nullable List<Review> reviews) {

        public boolean isOpen() {
            return !voided && to == null;
        }

        public List<Review> looked() {
            return Objects.requireNonNullElse(reviews, List.of());
        }
    }

    /// A look at a pause that runs on.
    ///
    /// @param outcome `GOES_ON`, `RESUME` or `NEW_ASSESSMENT`
    public record Review(LocalDate on, String outcome) {}

    /// What the platform proposes and the worker decides.
    ///
    /// @param kind `START`, `PAUSE` or `RESUME`
    /// @param pause the one that would end, or be opened again
    public record Proposal(
            UUID id, String kind, LocalDate date, @Nullable UUID pause) {}

    /// What was told of a stay and cannot all be true, and what the worker can do about it.
    public record Question(UUID stayId, List<String> contradictions, List<Choice> choices) {

        public Question {
            contradictions = List.copyOf(contradictions);
            choices = List.copyOf(choices);
        }
    }

    /// One thing that the worker can do about it.
    ///
    /// @param kind `CONFIRM`, `VOID`, `PAUSE` or `RESUME`
    /// @param on the day it would be for; null where the pause keeps its days
    /// @param pause the one it would change; null for a new one
    /// @param plan as it would stand afterwards; null where it cannot be done now
    public record Choice(
            String kind, @Nullable LocalDate on, @Nullable UUID pause, CourseView.@Nullable Plan plan) {}

    public record Warning(String code, @Nullable LocalDate on) {}

    @SuppressWarnings("ConstantValue") // an answer may lack them
    public PausedCourse {
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
        toSettle = toSettle == null ? List.of() : List.copyOf(toSettle);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
    }

    /// What is said of an action on the course or on a pause; not allowed where nothing is said.
    public Allowed may(String action, @Nullable UUID of) {
        return allowed.stream()
                .filter(one -> one.action().equals(action) && Objects.equals(one.of(), of))
                .findFirst()
                .orElse(new Allowed(action, of, false, null, null));
    }

    public Optional<Pause> openPause() {
        return pauses.stream().filter(Pause::isOpen).findFirst();
    }

    public List<Pause> unconfirmed() {
        return status.equals("ENDED")
                ? List.of()
                : pauses.stream()
                        .filter(pause -> !pause.voided() && !pause.confirmed())
                        .toList();
    }

    public Optional<Proposal> proposal(String kind) {
        return proposals.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
