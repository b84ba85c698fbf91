package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
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
/// @param closed null while it is worked with, or may be
public record Need(
        UUID id,
        String area,
        Kind kind,
        @Nullable EncryptedText citizensWords,
        @Nullable EncryptedText workersView,
        @Nullable Priority priority,
        @Nullable Closed closed)
        implements PlanEntry {

    /// Why nobody works with a need any more.
    public enum Reason {
        /// The citizen has what was lacking.
        MET,
        /// Somebody in the network, or an offer, meets it from now on.
        TAKEN_OVER,
        /// The citizen does not want to work with it.
        NO_LONGER_WANTED
    }

    /// That, why and since when it is closed.
    public record Closed(Reason reason, LocalDate on) {}

    /// Whether it is something the citizen lacks or something the citizen can build on.
    public enum Kind {
        NEED,
        RESOURCE
    }

    /// Whether it is part of the plan.
    public enum State {
        /// The citizen has not put it into words: it is no part of the plan.
        SEEN_BY_WORKER,
        IN_PLAN,
        /// It was, and nobody works with it any more.
        CLOSED
    }

    public State state() {
        if (closed != null) {
            return State.CLOSED;
        }
        return citizensWords == null ? State.SEEN_BY_WORKER : State.IN_PLAN;
    }

    public boolean isInPlan() {
        return state() == State.IN_PLAN;
    }

    /// The same need in other words of the citizen; the first words bring it into the plan.
    public Need inTheWords(EncryptedText words) {
        return new Need(id, area, kind, words, workersView, priority, closed);
    }

    public Need seenAs(EncryptedText view) {
        return new Need(id, area, kind, citizensWords, view, priority, closed);
    }

    public Need prioritised(@Nullable Priority other) {
        return new Need(id, area, kind, citizensWords, workersView, other, closed);
    }

    public Need closed(Reason reason, LocalDate on) {
        return new Need(id, area, kind, citizensWords, workersView, priority, new Closed(reason, on));
    }

    public Need reopened() {
        return new Need(id, area, kind, citizensWords, workersView, priority, null);
    }

    /// Whether the citizen has put it into words, be it closed or not.
    public boolean isInCitizensWords() {
        return citizensWords != null;
    }

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.concat(Texts.of(citizensWords), Texts.of(workersView));
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new Need(
                id, area, kind, Texts.anew(renewal, citizensWords), Texts.anew(renewal, workersView), priority, closed);
    }
}
