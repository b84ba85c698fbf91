package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A need or a resource of the citizen (støttebehov, R-119, R-303). What the citizen says of it and how the
/// worker sees it are kept apart; without the citizen's word it is no part of the plan. The competences
/// that are worked on are those the citizen names here.
///
/// @param area the code of its focus area
/// @param citizensWords null while only the worker sees it
/// @param workersView null where the worker has noted none
/// @param priority null while the citizen has not prioritised it
public record Need(
        UUID id,
        String area,
        Kind kind,
        @Nullable EncryptedText citizensWords,
        @Nullable EncryptedText workersView,
        @Nullable Priority priority)
        implements PlanEntry {

    /// Whether it is something the citizen lacks or something the citizen can build on.
    public enum Kind {
        NEED,
        RESOURCE
    }

    /// Whether it is part of the plan.
    public enum State {
        /// The citizen has not put it into words: it is no part of the plan.
        SEEN_BY_WORKER,
        IN_PLAN
    }

    public State state() {
        return citizensWords == null ? State.SEEN_BY_WORKER : State.IN_PLAN;
    }

    public boolean isInPlan() {
        return state() == State.IN_PLAN;
    }

    /// The same need in other words of the citizen; the first words bring it into the plan.
    public Need inTheWords(EncryptedText words) {
        return new Need(id, area, kind, words, workersView, priority);
    }

    public Need seenAs(EncryptedText view) {
        return new Need(id, area, kind, citizensWords, view, priority);
    }

    public Need prioritised(@Nullable Priority other) {
        return new Need(id, area, kind, citizensWords, workersView, other);
    }

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.concat(Texts.of(citizensWords), Texts.of(workersView));
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new Need(id, area, kind, Texts.anew(renewal, citizensWords), Texts.anew(renewal, workersView), priority);
    }
}
