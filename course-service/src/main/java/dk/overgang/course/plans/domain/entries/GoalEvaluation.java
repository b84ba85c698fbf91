package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The evaluation of plan and effort goals together with the citizen (indsatsmålene evalueres, R-107, R-131).
///
/// @param goals empty where plan and effort were evaluated, but not the goals: that is none of the
///     three-monthly ones
/// @param planAdjusted whether plan and effort were adjusted with the citizen
public record GoalEvaluation(UUID id, LocalDate on, List<Outcome> goals, boolean planAdjusted) implements PlanEntry {

    /// How far one effort goal is reached.
    ///
    /// @param words null where worker and citizen noted none
    public record Outcome(
            UUID goal, Degree degree, @Nullable EncryptedText words) {}

    public GoalEvaluation {
        goals = List.copyOf(goals);
    }

    /// Whether it is one of those that are due every third month.
    public boolean isOfGoals() {
        return !goals.isEmpty();
    }

    @Override
    public Stream<EncryptedText> texts() {
        return goals.stream().flatMap(outcome -> Texts.of(outcome.words()));
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new GoalEvaluation(
                id,
                on,
                goals.stream()
                        .map(outcome ->
                                new Outcome(outcome.goal(), outcome.degree(), Texts.anew(renewal, outcome.words())))
                        .toList(),
                planAdjusted);
    }
}
