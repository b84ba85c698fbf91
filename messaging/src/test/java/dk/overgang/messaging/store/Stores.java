package dk.overgang.messaging.store;

import dk.overgang.messaging.outbox.OutboxRelay;
import dk.overgang.messaging.warehouse.Box;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;

/// Opens a store of boxes with a relay of the test's own.
public final class Stores {

    private Stores() {}

    public static AggregateStore<Box> open(MongoOperations mongo, OutboxRelay relay, String collection) {
        var mapping = StateMapping.of(mongo.getConverter(), Box.class, _ -> Map.of());
        return new AggregateStore<>(mongo, relay, collection, mapping, Box::owner);
    }
}
