package dk.overgang.referral.discharges;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Who sees expected discharges and who reports them. The operations of a sender are routed with its referral.
@Configuration(proxyBeanMethods = false)
class DischargeConfiguration {

    @Bean
    List<Route> dischargeRoutes() {
        return List.of(
                Route.get("/api/v1/expected-discharges", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/citizens/*/expected-discharge", WORKER, LEADER, AUTHORITY),
                Route.delete("/api/v1/citizens/*/expected-discharge", WORKER, LEADER, AUTHORITY));
    }

    @Bean
    IndexedCollection standingIndexes() {
        return IndexedCollection.of(
                "citizens", new Index().on("municipality", ASC).on(ExpectedDischarges.STANDING, ASC));
    }
}
