package dk.overgang.network.offers.hsds;

import static dk.overgang.access.Role.LEADER;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dk.overgang.access.Route;
import dk.overgang.access.Upload;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.offers.hsds.domain.OfferImport;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.MediaType;

/// Where it is kept what was imported, and who imports and exports.
@Configuration(proxyBeanMethods = false)
class HsdsConfiguration {

    private static final String COLLECTION = "offerImports";

    /// Five thousand offers in JSON, where everything stands inside everything; as files in a zip they have two.
    private static final int MOST_BYTES = 32 * 1_048_576;

    @Bean
    AggregateStore<OfferImport> offerImportStore(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.network-events", OfferImport.class, OfferImport::id);
    }

    @Bean
    CommandHandler<OfferImport> offerImportCommands(
            CommandHandlers handlers, AggregateStore<OfferImport> offerImportStore) {
        return handlers.of(offerImportStore, Aggregate.internal(OfferImport::municipality));
    }

    @Bean
    IndexedCollection offerImportIndexes() {
        return IndexedCollection.of(
                COLLECTION, new Index().on("municipality", ASC).on("at", DESC).on("_id", DESC));
    }

    @Bean
    Upload offerUpload() {
        return new Upload(HsdsController.PATH + "/imports", MOST_BYTES, Set.of(MediaType.valueOf(HsdsController.ZIP)));
    }

    @Bean
    List<Route> hsdsRoutes() {
        return List.of(
                Route.get(HsdsController.PATH + "/export", LEADER),
                Route.get(HsdsController.PATH + "/imports", LEADER),
                Route.post(HsdsController.PATH + "/imports", LEADER));
    }
}
