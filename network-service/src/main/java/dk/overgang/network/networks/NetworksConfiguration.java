package dk.overgang.network.networks;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import dk.overgang.network.networks.domain.responsibilities.OfferCheck;
import dk.overgang.network.offers.Offers;
import dk.overgang.network.offers.domain.Offer;
import java.util.List;
import java.util.Map;
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

    /// The lowest number of the data keys of a network's texts.
    private static final String TEXT_KEY = "textKey";
    /// The numbers of the data keys that the texts are encrypted with.
    private static final String WORDS_KEY = "responsibilities.all.terms.words.key";

    private static final String MINUTES_KEY = "meetings.minutes.text.key";
    private static final String CORRECTIONS_KEY = "meetings.minutes.corrections.text.key";

    @Bean
    AggregateStore<SupportNetwork> networks(AggregateStores stores) {
        return stores.of(
                NETWORKS,
                "overgang.network-events",
                SupportNetwork.class,
                network -> network.course().citizenId(),
                network -> network.oldestKey().map(key -> Map.of(TEXT_KEY, key)).orElse(Map.of()));
    }

    /// Gives texts a newer key when the keys are rotated.
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

    /// A network is found by its course, which is its id, by its citizen when consents change, and by the keys of its
    /// texts when they are exchanged.
    @Bean
    IndexedCollection networkIndexes() {
        return IndexedCollection.of(
                NETWORKS,
                new Index().on("course.citizenId", Direction.ASC),
                new Index().on(OfferIntake.HOLDER, Direction.ASC),
                new Index().on(TEXT_KEY, Direction.ASC),
                new Index().on(WORDS_KEY, Direction.ASC),
                new Index().on(MINUTES_KEY, Direction.ASC),
                new Index().on(CORRECTIONS_KEY, Direction.ASC));
    }

    @Bean
    SealedTexts networkTexts(AggregateStore<SupportNetwork> networks, TextVault vault) {
        return SealedTexts.of(
                networks,
                network -> network.renewed(vault::renewed),
                TEXT_KEY,
                WORDS_KEY,
                MINUTES_KEY,
                CORRECTIONS_KEY);
    }

    /// A need is placed on an offer of the directory that is still there.
    @Bean
    OfferCheck offerCheck(Offers offers) {
        return (municipality, id) -> offers.find(municipality, id)
                .filter(offer -> offer.state() == Offer.State.ACTIVE)
                .isPresent();
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
    List<Route> holdMeetings() {
        return List.of(
                Route.post("/api/v1/networks/*/meetings", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/move", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/acceptance", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/completion", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/completion-withdrawal", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/cancellation", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/minutes", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/meetings/*/corrections", Role.WORKER, Role.LEADER));
    }

    @Bean
    List<Route> placeResponsibilities() {
        return List.of(
                Route.post("/api/v1/networks/*/responsibilities", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/responsibilities/*", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/networks/*/responsibilities/*/end", Role.WORKER, Role.LEADER));
    }
}
