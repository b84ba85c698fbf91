package dk.overgang.commands.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What an aggregate answers to a command: how it is afterwards, that nothing changes, or why it refuses.
///
/// @param <S> the state of the aggregate, or of the part of it that decides
public sealed interface Decision<S> {

    /// It changes.
    ///
    /// @param events what happened, in the aggregate's own terms; empty where the published events follow from
    ///     comparing the states before and after
    record Changed<S>(S after, List<?> events) implements Decision<S> {

        public Changed {
            events = List.copyOf(events);
        }
    }

    /// It is already as the command would have it.
    record Unchanged<S>() implements Decision<S> {}

    /// It does not allow it now.
    record Refused<S>(Refusal why) implements Decision<S> {}

    static <S> Decision<S> changed(S after) {
        return new Changed<>(after, List.of());
    }

    static <S> Decision<S> changed(S after, List<?> events) {
        return new Changed<>(after, events);
    }

    static <S> Decision<S> unchanged() {
        return new Unchanged<>();
    }

    static <S> Decision<S> refused(Refusal why) {
        return new Refused<>(why);
    }

    /// Refused for what stands in the way, if anything does; else what is decided.
    static <S> Decision<S> unless(Optional<? extends Refusal> why, Supplier<Decision<S>> decision) {
        return why.<Decision<S>>map(Decision::refused).orElseGet(decision);
    }

    /// The same answer for the whole, of which only a part decided.
    ///
    /// @param whole puts the changed part in its place
    default <T> Decision<T> within(Function<S, T> whole) {
        return switch (this) {
            case Changed<S>(var after, var events) -> new Changed<>(whole.apply(after), events);
            case Unchanged<S> _ -> new Unchanged<>();
            case Refused<S>(var why) -> new Refused<>(why);
        };
    }

    /// The same answer, with what follows from a change done too.
    default Decision<S> then(UnaryOperator<S> consequence) {
        return within(consequence);
    }
}
