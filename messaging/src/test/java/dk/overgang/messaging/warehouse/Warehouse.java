package dk.overgang.messaging.warehouse;

import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.messaging.Message;

/// A service that talks to itself over the broker.
@SpringBootApplication
public class Warehouse {

    public static final String TOPIC = "overgang.box-events";

    @Bean
    AggregateStore<Box> boxes(AggregateStores stores) {
        return stores.of("boxes", TOPIC, Box.class, Box::owner);
    }

    @Bean
    IndexedCollection boxIndexes() {
        return IndexedCollection.of(
                "boxes", new Index("filledOn", Sort.Direction.ASC), new Index("label", Sort.Direction.ASC).unique());
    }

    @Bean
    Shelf shelf() {
        return new Shelf();
    }

    @Bean
    Consumer<Message<byte[]>> boxEvents(EventReaders readers, Shelf shelf) {
        var reader = readers.of(TOPIC).on(Filled.TYPE, Filled.class, shelf::hear);
        return message -> {
            shelf.sees(message);
            reader.accept(message);
        };
    }
}
