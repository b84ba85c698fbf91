package dk.overgang.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/// Finds documents whose outbox stayed non-empty, by index, and wakes the relay for them. It runs on real time,
/// because the platform's clock may be moved.
public final class OutboxSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final Map<String, List<Document>> waiting = new ConcurrentHashMap<>();
    /// Made at each start: a context that was stopped may be started again.
    private volatile @Nullable ScheduledExecutorService timer;

    public OutboxSweep(MongoOperations mongo, OutboxRelay relay, Clock clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.relay = relay;
        var _ = meters.gauge("outbox.pending", waiting, OutboxSweep::pending);
        var _ = meters.gauge("outbox.oldest.age", waiting, found -> oldestAge(found, clock.instant()));
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("outbox-sweep").factory());
        timer = started;
        var _ = started.scheduleWithFixedDelay(this::sweep, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        for (var collection : relay.collections()) {
            try {
                sweep(collection);
            } catch (RuntimeException trouble) {
                LOG.warn("The sweep of {} is tried again: {}", collection, trouble.toString());
            }
        }
    }

    private void sweep(String collection) {
        var unsent = new Document("outbox.time", new Document("$gt", Date.from(Instant.EPOCH)));
        var found = mongo.execute(
                collection,
                documents -> documents
                        .find(unsent)
                        .projection(new Document("outbox.time", 1).append("outbox.sequence", 1))
                        .limit(AT_ONCE)
                        .into(new ArrayList<>()));
        var really = Objects.requireNonNull(found).stream()
                .filter(document -> !relay.hasSent(collection, id(document), lastSequence(document)))
                .toList();
        waiting.put(collection, really);
        really.stream()
                .map(OutboxSweep::id)
                .filter(id -> !relay.isAwake(collection, id))
                .forEach(id -> relay.wake(collection, id));
    }

    private static UUID id(Document document) {
        return document.get("_id", UUID.class);
    }

    private static long lastSequence(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .mapToLong(event -> event.get("sequence", Number.class).longValue())
                .max()
                .orElse(0);
    }

    private static double pending(Map<String, List<Document>> found) {
        return found.values().stream().mapToInt(List::size).sum();
    }

    private static double oldestAge(Map<String, List<Document>> found, Instant now) {
        return found.values().stream()
                .flatMap(List::stream)
                .flatMap(document -> document.getList("outbox", Document.class, List.of()).stream())
                .mapToDouble(event ->
                        Duration.between(event.getDate("time").toInstant(), now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    @Override
    public void stop() {
        var stopped = timer;
        timer = null;
        if (stopped != null) {
            var _ = stopped.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
