package dk.overgang.network.networks;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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

    /// A network is found by its course alone, which is its id.
    @Bean
    IndexedCollection networkIndexes() {
        return IndexedCollection.of(NETWORKS);
    }

    @Bean
    Offsets offsets(Environment environment) {
        return Binder.get(environment).bind("overgang.network", Offsets.class).get();
    }

    @Bean
    Route seeNetworks() {
        return Route.get("/api/v1/networks/**", Role.WORKER, Role.LEADER);
    }
}
