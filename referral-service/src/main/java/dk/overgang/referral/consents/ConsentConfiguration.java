package dk.overgang.referral.consents;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Who may give and withdraw consents for a citizen, and what lets time end them.
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    @Bean
    Route givingAndWithdrawingConsents() {
        return Route.post("/api/v1/citizens/*/consents/**", WORKER, LEADER, AUTHORITY);
    }

    @Bean
    IndexedCollection consentIndexes() {
        return IndexedCollection.of(
                "citizens", new Index().on(ExpiringConsents.NEXT, ASC).sparse());
    }

    @Bean
    DueWork consentExpiry(Clock clock, ClockMoves moves, ExpiringConsents consents) {
        return new DueWork("consent-expiry", clock, moves, consents);
    }
}
