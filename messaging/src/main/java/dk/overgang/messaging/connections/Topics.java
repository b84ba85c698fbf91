package dk.overgang.messaging.connections;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Creates the topics this service touches, before its readers start. If the broker is unreachable, the service
/// starts all the same and tries again in the background: writing does not need the broker. It goes on asking now and
/// then, because a broker may come back with nothing in it.
public final class Topics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Map<String, Object> settings;
    private final Set<String> needed = ConcurrentHashMap.newKeySet();
    private final Duration betweenLooks;
    private volatile @Nullable Thread creating;
    private volatile boolean created;

    public Topics(BrokerConnection broker) {
        this(broker, BETWEEN_LOOKS);
    }

    Topics(BrokerConnection broker, Duration betweenLooks) {
        this.betweenLooks = betweenLooks;
        this.settings = broker.with(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) BETWEEN_TRIES.toMillis()));
    }

    public void needed(String topic) {
        var _ = needed.add(topic);
    }

    /// Refuses to bind a reader before its topic exists: waiting for an unreachable broker would take minutes. The
    /// binder tries again by itself.
    public void mustExist() {
        if (!created) {
            throw new IllegalStateException("The topics are not created yet");
        }
    }

    @Override
    public void start() {
        var isFirstDone = new CountDownLatch(1);
        creating = Thread.ofVirtual().name("topics").start(() -> create(isFirstDone));
        try {
            var _ = isFirstDone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void create(CountDownLatch isFirstDone) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var areThere = tryToCreate();
                if (areThere) {
                    created = true;
                    isFirstDone.countDown();
                } else {
                    LOG.warn("The broker is away; the topics are created when it comes");
                }
                // Nothing tells that a broker has come back, or come back empty, so the thread asks now and then.
                Thread.sleep(areThere ? betweenLooks : BETWEEN_TRIES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToCreate() throws InterruptedException {
        var topics = needed.stream()
                .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
                .toList();
        try (var admin = Admin.create(settings)) {
            for (var answer : admin.createTopics(topics).values().entrySet()) {
                if (!exists(answer.getKey(), answer.getValue(), admin)) {
                    return false;
                }
            }
            return true;
        } catch (KafkaException unresolved) {
            // The name of a broker that is stopped may be nobody's.
            return false;
        }
    }

    private static boolean exists(String topic, KafkaFuture<Void> answer, Admin admin) throws InterruptedException {
        try {
            var _ = answer.get();
            return true;
        } catch (ExecutionException refused) {
            return switch (refused.getCause()) {
                case TopicExistsException _ -> true;
                // On a broker with rights of its own nobody but its operator creates topics.
                case TopicAuthorizationException _ -> isThere(topic, admin);
                case null, default -> false;
            };
        }
    }

    private static boolean isThere(String topic, Admin admin) throws InterruptedException {
        try {
            return admin.describeTopics(Set.of(topic)).allTopicNames().get().containsKey(topic);
        } catch (ExecutionException absentOrForbidden) {
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = creating;
        if (thread != null) {
            thread.interrupt();
        }
        creating = null;
    }

    @Override
    public boolean isRunning() {
        var thread = creating;
        return thread != null && thread.isAlive();
    }

    /// Before the readers, which start with the default phase or later.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
