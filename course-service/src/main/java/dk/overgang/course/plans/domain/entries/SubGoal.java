package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A manageable part of an effort goal (delmål, R-133), made together with the citizen after the SMART
/// principles.
///
/// @param goal the effort goal it belongs to
/// @param closed null while it is open
public record SubGoal(
        UUID id, UUID goal, Content content, @Nullable Closed closed) implements PlanEntry {

    /// What is agreed about a sub-goal.
    ///
    /// @param measure how worker and citizen will see that it is reached
    /// @param dueOn the citizen's own date; no pause moves it (E41)
    public record Content(EncryptedText text, EncryptedText measure, LocalDate dueOn) {}

    /// How a sub-goal is closed.
    public enum Outcome {
        REACHED,
        GIVEN_UP
    }

    /// Where a sub-goal stands.
    public enum State {
        OPEN,
        REACHED,
        GIVEN_UP
    }

    /// That and when it was closed.
    public record Closed(Outcome outcome, LocalDate on) {}

    public State state() {
        if (closed == null) {
            return State.OPEN;
        }
        return switch (closed.outcome()) {
            case REACHED -> State.REACHED;
            case GIVEN_UP -> State.GIVEN_UP;
        };
    }

    public SubGoal changed(Content other) {
        return new SubGoal(id, goal, other, closed);
    }

    public SubGoal closed(Outcome outcome, LocalDate on) {
        return new SubGoal(id, goal, content, new Closed(outcome, on));
    }

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.of(content.text(), content.measure());
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new SubGoal(
                id,
                goal,
                new Content(renewal.apply(content.text()), renewal.apply(content.measure()), content.dueOn()),
                closed);
    }
}
