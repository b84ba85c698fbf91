package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What worker and citizen found of a sub-goal after they had worked with it.
///
/// @param words null where they noted none
public record SubGoalEvaluation(
        UUID id,
        UUID subGoal,
        LocalDate on,
        Degree degree,
        @Nullable EncryptedText words) implements PlanEntry {

    @Override
    public Stream<EncryptedText> texts() {
        return Texts.of(words);
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new SubGoalEvaluation(id, subGoal, on, degree, Texts.anew(renewal, words));
    }
}
