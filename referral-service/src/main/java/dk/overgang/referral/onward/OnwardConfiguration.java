package dk.overgang.referral.onward;

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

/// Who opens onward referrals and who decides them.
@Configuration(proxyBeanMethods = false)
class OnwardConfiguration {

    static final String STATE = "ahead.onward.state";

    @Bean
    List<Route> onwardRoutes() {
        return List.of(
                Route.get("/api/v1/onward-referrals", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/citizens/*/onward-referrals/*/decision", AUTHORITY),
                Route.post("/api/v1/citizens/*/onward-referrals/**", WORKER, LEADER, AUTHORITY));
    }

    @Bean
    IndexedCollection onwardIndexes() {
        return IndexedCollection.of(
                "citizens", new Index().on("municipality", ASC).on(STATE, ASC));
    }
}
