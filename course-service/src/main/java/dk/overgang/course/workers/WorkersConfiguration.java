package dk.overgang.course.workers;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.workers.domain.KnownWorker;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where names are kept, and who may say and read them.
@Configuration(proxyBeanMethods = false)
class WorkersConfiguration {

    static final String NAME = "name";

    private static final String WORKERS = "workers";
    private static final String NAME_KEY = "name.key";

    @Bean
    AggregateStore<KnownWorker> workers(AggregateStores stores) {
        return stores.of(
                WORKERS,
                "overgang.course-events",
                KnownWorker.class,
                worker -> KnownWorker.idOf(worker.municipality(), worker.workerId()));
    }

    @Bean
    CommandHandler<KnownWorker> workerCommands(CommandHandlers handlers, AggregateStore<KnownWorker> workers) {
        return handlers.of(workers, Aggregate.internal(KnownWorker::municipality));
    }

    @Bean
    SealedTexts workerTexts(AggregateStore<KnownWorker> workers, TextVault vault) {
        return SealedTexts.of(workers, worker -> worker.renewed(vault::renewed), NAME_KEY);
    }

    @Bean
    IndexedCollection workerIndexes() {
        return IndexedCollection.of(
                WORKERS, new Index().on("municipality", ASC).on("_id", ASC), new Index().on(NAME_KEY, ASC));
    }

    @Bean
    List<Route> workerRoutes() {
        return List.of(
                Route.get("/api/v1/workers", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/workers/me", WORKER, LEADER, AUTHORITY));
    }
}
