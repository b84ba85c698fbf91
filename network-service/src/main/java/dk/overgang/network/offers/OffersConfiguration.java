package dk.overgang.network.offers;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.Offer.State;
import dk.overgang.network.offers.domain.OfferCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.index.Index;

/// Where offers are kept, how they are found, and who reads and changes them.
@Configuration(proxyBeanMethods = false)
class OffersConfiguration {

    private static final String COLLECTION = "offers";

    /// Fields of the documents that exist only to be found by.
    static final String STATE = "state";
    static final String SORT_NAME = "sortName";
    static final String TOWNS = "towns";
    static final String VERIFY_FROM = "verifyFrom";

    /// Sorts before every day.
    private static final String NEVER = "0000-00-00";

    @Bean
    AggregateStore<Offer> offerStore(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.network-events", Offer.class, Offer::id, OffersConfiguration::foundBy);
    }

    /// An offer that is gone needs no verification, one that nobody has verified needs it most.
    private static Map<String, ?> foundBy(Offer offer) {
        var fields = new HashMap<String, Object>(Map.of(
                STATE, offer.state().name(),
                SORT_NAME, DanishOrder.key(offer.details().name()),
                TOWNS, offer.details().towns()));
        if (offer.state() == State.ACTIVE) {
            fields.put(VERIFY_FROM, verifyFrom(offer));
        }
        return fields;
    }

    /// The day of the last verification, or what sorts before every day.
    static String verifyFrom(Offer offer) {
        return offer.lastVerifiedOn().map(Object::toString).orElse(NEVER);
    }

    @Bean
    CommandHandler<Offer> offerCommands(CommandHandlers handlers, AggregateStore<Offer> offerStore) {
        return handlers.of(
                offerStore, Aggregate.ofMunicipality(Offer::municipality, new OfferPublication()::publication));
    }

    /// A directory has some thousand offers at most, so one index serves the list with all of its filters.
    @Bean
    IndexedCollection offerIndexes() {
        return IndexedCollection.of(
                COLLECTION,
                new Index().on("municipality", ASC).on("hsdsId", ASC).unique(),
                new Index().on("municipality", ASC).on(SORT_NAME, ASC).on("_id", ASC),
                new Index().on("municipality", ASC).on("details.areas", ASC),
                new Index().on("municipality", ASC).on(VERIFY_FROM, ASC).on("_id", ASC));
    }

    /// The codes with their texts.
    ///
    /// @param file where they stand, for example `file:/etc/overgang/offer-catalogue.json`
    @Bean
    OfferCatalogue offerCatalogue(
            @Value("${overgang.network.offers.catalogue:classpath:offer-catalogue.json}") Resource file) {
        return DataFiles.read(file, OfferCatalogue.class);
    }

    @Bean
    List<Route> offerRoutes() {
        return List.of(
                Route.get("/api/v1/offers/**", WORKER, LEADER, AUTHORITY),
                Route.get("/api/v1/offer-catalogue", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/offers/**", WORKER, LEADER));
    }
}
