package dk.overgang.commands;

import dk.overgang.access.scope.Scope;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// What the command path must know of one kind of aggregate.
///
/// @param <S> its state
public interface Aggregate<S> {

    /// Whether the caller may see it; asks [Scope#shows], which also notes in the access log whom the caller sees.
    boolean isShownTo(Scope scope, S state);

    /// Whose it is. An event of another municipality is not believed (A31).
    String municipality(S state);

    /// The state that is written for a change: as it was decided, or with what it remembers of the change, for
    /// example when it was made.
    default S remembering(Change<S> change) {
        return change.after();
    }

    /// The events to publish for a change, in the order in which they are sent.
    List<OutboxEvent> publication(Change<S> change);

    /// Called after each write, for example to wake a timer; not called when the process dies in between.
    default void written(Stored<S> now) {}

    /// An aggregate that a service keeps for its own use: no caller sees it, and it publishes nothing.
    static <S> Aggregate<S> internal(Function<S, String> municipality) {
        return reachedThroughAnother(municipality, _ -> List.of());
    }

    /// An aggregate that no caller finds by its own id: whoever may see another one, for example the course that it
    /// belongs to, may see it.
    ///
    /// @param publication the events to publish for a change, in the order in which they are sent
    static <S> Aggregate<S> reachedThroughAnother(
            Function<S, String> municipality, Function<Change<S>, List<OutboxEvent>> publication) {
        return shownTo((_, _) -> false, municipality, publication);
    }

    /// An aggregate of a municipality that is about no citizen: whoever may use it at all sees that of the own one.
    ///
    /// @param publication the events to publish for a change, in the order in which they are sent
    static <S> Aggregate<S> ofMunicipality(
            Function<S, String> municipality, Function<Change<S>, List<OutboxEvent>> publication) {
        return shownTo((scope, state) -> scope.isOf(municipality.apply(state)), municipality, publication);
    }

    private static <S> Aggregate<S> shownTo(
            BiPredicate<Scope, S> isShown,
            Function<S, String> municipality,
            Function<Change<S>, List<OutboxEvent>> publication) {
        return new Aggregate<>() {
            @Override
            public boolean isShownTo(Scope scope, S state) {
                return isShown.test(scope, state);
            }

            @Override
            public String municipality(S state) {
                return municipality.apply(state);
            }

            @Override
            public List<OutboxEvent> publication(Change<S> change) {
                return publication.apply(change);
            }
        };
    }
}
