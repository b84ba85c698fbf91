package dk.overgang.messaging.outbox;

import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import dk.overgang.messaging.diagnostics.Failpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends the events in the outboxes of documents to the broker: in order within a document, without waiting for
/// each acknowledgement, at least once. A write wakes it; what a crash or an unreachable broker left unsent is
/// found by the [OutboxSweep].
///
/// What the broker has acknowledged leaves its document with the document's next change, or else a moment later
/// together with that of others. A crash before that only means that it is sent again.
public final class OutboxRelay implements AutoCloseable {

    private static final Duration EMPTIED_EVERY = Duration.ofMillis(500);
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
    /// The number of the last acknowledged event, of the documents that still hold it.
    private final Map<Address, Long> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService couriers;
    private final ScheduledExecutorService emptying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("outbox-emptying").factory());

    public OutboxRelay(MongoOperations mongo, KafkaTemplate<String, byte[]> broker, String source) {
        this(mongo, broker, source, Executors.newVirtualThreadPerTaskExecutor());
    }

    OutboxRelay(MongoOperations mongo, KafkaTemplate<String, byte[]> broker, String source, ExecutorService couriers) {
        this.couriers = couriers;
        this.mongo = mongo;
        this.broker = broker;
        this.source = source;
        var every = EMPTIED_EVERY.toMillis();
        var _ = emptying.scheduleWithFixedDelay(this::emptyAll, every, every, TimeUnit.MILLISECONDS);
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
            couriers.execute(() -> deliver(address, firstLook));
        }
    }

    public boolean isAwake(String collection, UUID id) {
        return awake.containsKey(new Address(collection, id));
    }

    /// Whether the broker has every event of a document up to that number, as far as the document still holds any.
    public boolean hasSent(String collection, UUID id, long sequence) {
        return lastAcknowledged(new Address(collection, id)) >= sequence;
    }

    /// The document no longer holds its events up to that number.
    public void isEmptied(String collection, UUID id, long sequence) {
        var _ = acknowledged.remove(new Address(collection, id), sequence);
    }

    private long lastAcknowledged(Address address) {
        return acknowledged.getOrDefault(address, -1L);
    }

    private void deliver(Address address, Function<Address, List<OutgoingEvent>> firstLook) {
        deliverOnce(address, firstLook);
        while (!awake.remove(address, Round.LAST)) {
            // Before the reading: a writer who comes after it calls for one more round.
            var _ = awake.put(address, Round.LAST);
            deliverOnce(address, this::waiting);
        }
    }

    private void deliverOnce(Address address, Function<Address, List<OutgoingEvent>> look) {
        try {
            send(address, look.apply(address));
        } catch (RuntimeException trouble) {
            LOG.warn("The outbox of {} waits for the next sweep: {}", address.id(), trouble.toString());
        }
    }

    private void send(Address address, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Failpoint.BETWEEN_WRITE_AND_SEND.reach();
        var topic = topics.getOrDefault(address.collection(), "");
        var sent = events.stream()
                .map(event -> broker.send(event.toRecord(topic, source)))
                .toList();
        var taken = acknowledgedPrefix(sent);
        Failpoint.BETWEEN_SEND_AND_PULL.reach();
        if (taken > 0) {
            var _ = acknowledged.merge(address, events.get(taken - 1).sequence(), Math::max);
        }
    }

    private List<OutgoingEvent> waiting(Address address) {
        var document = mongo.execute(
                address.collection(),
                documents -> documents
                        .find(new Document("_id", address.id()))
                        .projection(new Document("outbox", 1))
                        .first());
        var last = lastAcknowledged(address);
        return document == null
                ? List.of()
                : document.getList("outbox", Document.class, List.of()).stream()
                        .map(OutgoingEvent::of)
                        .filter(event -> event.sequence() > last)
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

    private void emptyAll() {
        Map.copyOf(acknowledged).entrySet().stream()
                .collect(groupingBy(sent -> sent.getKey().collection()))
                .forEach(this::empty);
    }

    private void empty(String collection, List<Map.Entry<Address, Long>> sent) {
        var pulls = sent.stream().map(one -> pull(one.getKey(), one.getValue())).toList();
        try {
            var _ = mongo.execute(
                    collection, documents -> documents.bulkWrite(pulls, new BulkWriteOptions().ordered(false)));
            sent.forEach(one -> acknowledged.remove(one.getKey(), one.getValue()));
        } catch (RuntimeException trouble) {
            LOG.warn("The outboxes of {} are emptied later: {}", collection, trouble.toString());
        }
    }

    private static UpdateOneModel<Document> pull(Address address, long last) {
        var sent = new Document("outbox", new Document("sequence", new Document("$lte", last)));
        return new UpdateOneModel<>(new Document("_id", address.id()), new Document("$pull", sent));
    }

    @Override
    public void close() {
        couriers.shutdownNow();
        emptying.shutdownNow();
        emptyAll();
    }
}
