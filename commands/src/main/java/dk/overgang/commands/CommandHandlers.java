package dk.overgang.commands;

import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import java.time.Clock;

/// Makes the command handler of each kind of aggregate.
public final class CommandHandlers {

    private final Scopes scopes;
    private final Clock clock;
    private final ErasedCitizens erased;

    CommandHandlers(Scopes scopes, Clock clock, ErasedCitizens erased) {
        this.scopes = scopes;
        this.clock = clock;
        this.erased = erased;
    }

    public <S> CommandHandler<S> of(AggregateStore<S> store, Aggregate<S> aggregate) {
        return new CommandHandler<>(store, aggregate, scopes, clock, erased);
    }
}
