package dk.overgang.messaging.store;

import dk.overgang.messaging.connections.Topics;
import dk.overgang.messaging.outbox.OutboxRelay;
import java.util.List;
import java.util.Map;
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

    public AggregateStores(MongoOperations mongo, OutboxRelay relay, Topics topics) {
        this.mongo = mongo;
        this.relay = relay;
        this.topics = topics;
    }

    /// Opens the store of a collection.
    ///
    /// @param topic where the aggregate's events are published
    /// @param key keeps related events in order on the topic: the citizen's id, else the aggregate's own
    public <S> AggregateStore<S> of(String collection, String topic, Class<S> state, Function<S, UUID> key) {
        return of(collection, topic, state, key, _ -> Map.of());
    }

    /// Opens the store of a collection whose documents hold more fields than the state has.
    ///
    /// @param derived computes these fields, which exist only so that documents can be found by them; a null value
    ///     leaves the field out
    public <S> AggregateStore<S> of(
            String collection,
            String topic,
            Class<S> state,
            Function<S, UUID> key,
            Function<S, Map<String, ?>> derived) {
        return of(collection, topic, state, key, derived, List.of());
    }

    /// Opens the store of a collection in whose documents some types have a form of their own.
    public <S> AggregateStore<S> of(
            String collection,
            String topic,
            Class<S> state,
            Function<S, UUID> key,
            Function<S, Map<String, ?>> derived,
            List<OwnForm<?>> own) {
        var unsent = new Index().on("outbox.time", Sort.Direction.ASC);
        var _ = mongo.indexOps(collection).createIndex(unsent);
        topics.needed(topic);
        relay.serve(collection, topic);
        var mapping = StateMapping.of(mongo.getConverter(), state, derived, own);
        return new AggregateStore<>(mongo, relay, collection, mapping, key);
    }
}
