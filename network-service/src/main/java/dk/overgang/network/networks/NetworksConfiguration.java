package dk.overgang.network.networks;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// Where networks are kept, who may see them, and how far ahead they plan.
@Configuration(proxyBeanMethods = false)
class NetworksConfiguration {

    private static final String NETWORKS = "networks";

    @Bean
    AggregateStore<SupportNetwork> networks(AggregateStores stores) {
        return stores.of(
                NETWORKS,
                "overgang.network-events",
                SupportNetwork.class,
                network -> network.course().citizenId());
    }

    /// The citizens whose consents are kept beside the networks; nothing is published about them.
    @Bean
    AggregateStore<CitizenFacts> citizens(AggregateStores stores) {
        return stores.of("citizens", "overgang.network-events", CitizenFacts.class, CitizenFacts::citizenId);
    }

    @Bean
    CommandHandler<SupportNetwork> networkCommands(CommandHandlers handlers, AggregateStore<SupportNetwork> networks) {
        return handlers.of(networks, new NetworkAggregate());
    }

    @Bean
    CommandHandler<CitizenFacts> citizenCommands(CommandHandlers handlers, AggregateStore<CitizenFacts> citizens) {
        return handlers.of(citizens, Aggregate.internal(CitizenFacts::municipality));
    }

    /// A network is found by its course, which is its id, or by its citizen when consents change.
    @Bean
    IndexedCollection networkIndexes() {
        return IndexedCollection.of(NETWORKS, new Index().on("course.citizenId", Direction.ASC));
    }

    @Bean
    Offsets offsets(Environment environment) {
        return Binder.get(environment).bind("overgang.network", Offsets.class).get();
    }

    @Bean
    Route seeNetworks() {
        return Route.get("/api/v1/networks/**", Role.WORKER, Role.LEADER);
    }

    @Bean
    Route planMeetings() {
        return Route.post("/api/v1/networks/*/meetings", Role.WORKER, Role.LEADER);
    }
}
