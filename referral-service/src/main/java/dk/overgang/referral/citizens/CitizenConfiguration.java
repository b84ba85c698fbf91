package dk.overgang.referral.citizens;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.citizens.domain.Citizen;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where citizens are kept, how they are found, and who may look.
@Configuration(proxyBeanMethods = false)
class CitizenConfiguration {

    @Bean
    AggregateStore<Citizen> citizens(AggregateStores stores) {
        return stores.of("citizens", "overgang.referral-events", Citizen.class, Citizen::citizenId);
    }

    @Bean
    CommandHandler<Citizen> citizenCommands(
            CommandHandlers handlers, AggregateStore<Citizen> citizens, List<CitizenPublication> publications) {
        return handlers.of(citizens, new CitizenAggregate(publications));
    }

    @Bean
    IndexedCollection citizenIndexes() {
        return IndexedCollection.of(
                "citizens",
                new Index().on("municipality", ASC).on("_id", ASC),
                new Index().on("municipality", ASC).on("referrals.referralId", ASC),
                new Index().on("referrals.referralId", ASC),
                new Index().on("municipality", ASC).on("referrals.review.waiting.reason", ASC),
                new Index().on("municipality", ASC).on("referrals.status", ASC),
                new Index().on("municipality", ASC).on("courses.programme", ASC).on("courses.status", ASC));
    }

    @Bean
    List<Route> citizenRoutes() {
        return List.of(
                Route.get("/api/v1/citizens/**", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/citizens/*/number-reads", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/citizens/names", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/citizens/search", WORKER, LEADER, AUTHORITY));
    }
}
