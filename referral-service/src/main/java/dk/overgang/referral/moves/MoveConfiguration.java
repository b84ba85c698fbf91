package dk.overgang.referral.moves;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.IndexedCollection;
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

    @Bean
    IndexedCollection handoverPackageIndexes() {
        return IndexedCollection.of(
                "handoverPackages", new Index().on("to", ASC).on("_id", ASC), new Index().on("citizenId", ASC));
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
