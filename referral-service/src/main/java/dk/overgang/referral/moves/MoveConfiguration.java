package dk.overgang.referral.moves;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Who records moves and reads packages, and what hands them over.
@Configuration(proxyBeanMethods = false)
class MoveConfiguration {

    @Bean
    AggregateStore<HandoverPackage> handoverPackages(AggregateStores stores) {
        return stores.of(
                "handoverPackages", "overgang.referral-events", HandoverPackage.class, HandoverPackage::newCitizenId);
    }

    /// Internal: whoever may see the citizen for whom a package arrived may see the package, and it publishes
    /// nothing.
    @Bean
    CommandHandler<HandoverPackage> handoverPackageCommands(
            CommandHandlers handlers, AggregateStore<HandoverPackage> handoverPackages) {
        return handlers.of(handoverPackages, Aggregate.internal(HandoverPackage::to));
    }

    /// A package is about one person, who is one citizen where it was sent from and another where it arrived.
    @Bean
    CitizenRecords handoverPackageRecords(AggregateStore<HandoverPackage> handoverPackages) {
        return CitizenRecords.of(handoverPackages, "citizenId", "newCitizenId");
    }

    @Bean
    IndexedCollection handoverPackageIndexes() {
        return IndexedCollection.of(
                "handoverPackages",
                new Index().on("to", ASC).on("_id", ASC),
                new Index().on("citizenId", ASC),
                new Index().on("newCitizenId", ASC));
    }

    @Bean
    IndexedCollection moveIndexes() {
        return IndexedCollection.of(
                "citizens", new Index().on(HandingOver.DUE, ASC).sparse());
    }

    @Bean
    DueWork handovers(Clock clock, ClockMoves moves, HandingOver work) {
        return new DueWork("handovers", clock, moves, work);
    }

    @Bean
    List<Route> moveRoutes() {
        return List.of(
                Route.post("/api/v1/citizens/*/moves", AUTHORITY, LEADER),
                Route.get("/api/v1/handover-packages/**", AUTHORITY, LEADER, WORKER));
    }
}
