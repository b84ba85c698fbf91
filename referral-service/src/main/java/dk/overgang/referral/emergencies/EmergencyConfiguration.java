package dk.overgang.referral.emergencies;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.emergencies.domain.Emergency;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where emergencies are kept, how they are found and erased, and who opens, reads and reviews them. The scope of
/// every caller reads the same collection, so that an emergency counts here as soon as it is written.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmergencyProperties.class)
class EmergencyConfiguration {

    @Bean
    AggregateStore<Emergency> emergencyStore(AggregateStores stores) {
        return stores.of(EmergencyEvents.COLLECTION, "overgang.referral-events", Emergency.class, Emergency::citizenId);
    }

    @Bean
    CommandHandler<Emergency> emergencyCommands(CommandHandlers handlers, AggregateStore<Emergency> emergencyStore) {
        return handlers.of(emergencyStore, new EmergencyAggregate());
    }

    @Bean
    IndexedCollection emergencyIndexes() {
        return IndexedCollection.of(
                EmergencyEvents.COLLECTION,
                new Index().on("municipality", ASC).on("_id", ASC),
                new Index().on("citizenId", ASC));
    }

    @Bean
    CitizenRecords emergencyRecords(AggregateStore<Emergency> emergencyStore) {
        return CitizenRecords.of(emergencyStore, "citizenId");
    }

    @Bean
    List<Route> emergencyRoutes() {
        return List.of(
                Route.post("/api/v1/emergency-access", Role.WORKER),
                Route.get("/api/v1/emergency-access", Role.LEADER, Role.AUDITOR),
                Route.post("/api/v1/emergency-access/*/review", Role.LEADER));
    }
}
