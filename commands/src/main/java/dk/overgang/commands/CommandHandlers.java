package dk.overgang.commands;

import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import java.time.Clock;

/// Makes the command handler of each kind of aggregate.
public final class CommandHandlers {

    private final Scopes scopes;
    private final Clock clock;

    CommandHandlers(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    public <S> CommandHandler<S> of(AggregateStore<S> store, Aggregate<S> aggregate) {
        return new CommandHandler<>(store, aggregate, scopes, clock);
    }
}
