package dk.overgang.encryption.visits;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.index.Index;

@SpringBootApplication
public class VisitService {

    @Bean
    AggregateStore<Visit> visits(AggregateStores stores) {
        return stores.of("visits", "overgang.visit-events", Visit.class, Visit::id);
    }

    @Bean
    IndexedCollection visitIndexes() {
        return IndexedCollection.of(
                "visits", new Index().on("purpose.key", ASC), new Index().on("remarks.text.key", ASC));
    }

    @Bean
    SealedTexts visitTexts(AggregateStore<Visit> visits, TextVault vault) {
        return SealedTexts.of(visits, visit -> visit.renewed(vault::renewed), "purpose.key", "remarks.text.key");
    }
}
