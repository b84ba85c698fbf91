package dk.overgang.messaging.outbox;

import dk.overgang.messaging.diagnostics.Failpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends the events in the outboxes of documents to the broker: in order within a document, without waiting for
/// each acknowledgement, at least once. A write wakes it; what a crash or an unreachable broker left unsent is
/// found by the [OutboxSweep].
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private enum Round {
        LAST,
        ONE_MORE
    }

    private record Address(String collection, UUID id) {}

    private final MongoOperations mongo;
    private final KafkaTemplate<String, byte[]> broker;
    private final String source;
    private final Map<String, String> topics = new ConcurrentHashMap<>();
    private final Map<Address, Round> awake = new ConcurrentHashMap<>();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

    public OutboxRelay(MongoOperations mongo, KafkaTemplate<String, byte[]> broker, String source) {
        this.mongo = mongo;
        this.broker = broker;
        this.source = source;
    }

    public void serve(String collection, String topic) {
        topics.put(collection, topic);
    }

    public Set<String> collections() {
        return topics.keySet();
    }

    /// One thread at a time sends for a document; a further call meanwhile makes it read the outbox once more.
    public void wake(String collection, UUID id) {
        wake(new Address(collection, id), this::waiting);
    }

    /// For a writer that knows the whole outbox: it was empty before, and these events have just been written.
    /// That saves reading the document, unless a thread is already sending for it.
    public void wake(String collection, UUID id, List<OutgoingEvent> all) {
        wake(new Address(collection, id), _ -> all);
    }

    private void wake(Address address, Function<Address, List<OutgoingEvent>> firstLook) {
        if (awake.merge(address, Round.LAST, (_, _) -> Round.ONE_MORE) == Round.LAST) {
            couriers.execute(() -> empty(address, firstLook));
        }
    }

    public boolean isAwake(String collection, UUID id) {
        return awake.containsKey(new Address(collection, id));
    }

    private void empty(Address address, Function<Address, List<OutgoingEvent>> firstLook) {
        var look = firstLook;
        do {
            var _ = awake.put(address, Round.LAST);
            try {
                deliver(address, look.apply(address));
            } catch (RuntimeException trouble) {
                LOG.warn("The outbox of {} waits for the next sweep: {}", address.id(), trouble.toString());
            }
            look = this::waiting;
        } while (!awake.remove(address, Round.LAST));
    }

    private void deliver(Address address, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Failpoint.BETWEEN_WRITE_AND_SEND.reach();
        var topic = topics.getOrDefault(address.collection(), "");
        var sent = events.stream()
                .map(event -> broker.send(event.toRecord(topic, source)))
                .toList();
        var acknowledged = acknowledgedPrefix(sent);
        Failpoint.BETWEEN_SEND_AND_PULL.reach();
        if (acknowledged > 0) {
            pull(address, events.get(acknowledged - 1).sequence());
        }
    }

    private List<OutgoingEvent> waiting(Address address) {
        var document = mongo.execute(
                address.collection(),
                documents -> documents
                        .find(new Document("_id", address.id()))
                        .projection(new Document("outbox", 1))
                        .first());
        return document == null
                ? List.of()
                : document.getList("outbox", Document.class, List.of()).stream()
                        .map(OutgoingEvent::of)
                        .toList();
    }

    /// Nothing behind the first failure counts as sent, so that the order is kept when all of it is sent again.
    private static int acknowledgedPrefix(List<? extends CompletableFuture<?>> sent) {
        var acknowledged = 0;
        try {
            for (var one : sent) {
                var _ = one.join();
                acknowledged++;
            }
        } catch (CompletionException refused) {
            LOG.warn("The broker did not take a fact: {}", String.valueOf(refused.getCause()));
        }
        return acknowledged;
    }

    private void pull(Address address, long last) {
        var sent = new Document("outbox", new Document("sequence", new Document("$lte", last)));
        var _ = mongo.execute(
                address.collection(),
                documents -> documents.updateOne(new Document("_id", address.id()), new Document("$pull", sent)));
    }

    @Override
    public void close() {
        couriers.shutdownNow();
    }
}
