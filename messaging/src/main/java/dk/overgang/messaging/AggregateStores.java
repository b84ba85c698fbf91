package dk.overgang.messaging;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Opens the store of an aggregate and connects its outbox, which the sweep finds by an index, to a topic.
public final class AggregateStores {

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final Topics topics;

    AggregateStores(MongoOperations mongo, OutboxRelay relay, Topics topics) {
        this.mongo = mongo;
        this.relay = relay;
        this.topics = topics;
    }

    /// Opens it; `key` is what keeps related facts in order: the citizen's id, else the aggregate's own.
    public <S> AggregateStore<S> of(String collection, String topic, Class<S> state, Function<S, UUID> key) {
        var unsent = new Index().on("outbox.time", Sort.Direction.ASC);
        var _ = mongo.indexOps(collection).createIndex(unsent);
        topics.needed(topic);
        relay.serve(collection, topic);
        return new AggregateStore<>(mongo, relay, collection, state, key);
    }
}
