package dk.overgang.commands.counters;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.commands.counters.domain.Counter;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.Stored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class CounterService {

    /// What the command path reported as written.
    public static final List<Stored<Counter>> WRITTEN = Collections.synchronizedList(new ArrayList<>());

    @Bean
    AggregateStore<Counter> counters(AggregateStores stores) {
        return stores.of("counters", "overgang.counter-events", Counter.class, Counter::citizenId);
    }

    @Bean
    CommandHandler<Counter> counterCommands(CommandHandlers handlers, AggregateStore<Counter> counters) {
        return handlers.of(counters, new Counters());
    }

    @Bean
    List<Route> counterRoutes() {
        return List.of(Route.get("/api/v1/counters/**", Role.WORKER), Route.post("/api/v1/counters/**", Role.WORKER));
    }

    private static final class Counters implements Aggregate<Counter> {

        @Override
        public boolean isShownTo(Scope scope, Counter counter) {
            return scope.shows(counter.municipality(), counter.citizenId(), null);
        }

        @Override
        public String municipality(Counter counter) {
            return counter.municipality();
        }

        @Override
        public List<OutboxEvent> publication(Change<Counter> change) {
            var type = change.isNew() ? "dk.overgang.counter.made.v1" : "dk.overgang.counter.changed.v1";
            return change.before().count() == change.after().count() && !change.isNew()
                    ? List.of()
                    : List.of(new OutboxEvent(type, change.at(), change.events()));
        }

        @Override
        public void written(Stored<Counter> now) {
            var _ = WRITTEN.add(now);
        }
    }
}
