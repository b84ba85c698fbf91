package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A goal of the effort (indsatsmål), the citizen's own. It is split into sub-goals and
/// evaluated every third month.
public record EffortGoal(UUID id, EncryptedText text) implements PlanEntry {

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.of(text);
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new EffortGoal(id, renewal.apply(text));
    }
}
