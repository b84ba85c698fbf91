package dk.overgang.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Creates the topics this service touches, before its readers start. With the broker away the service starts all the
/// same and goes on trying in the background: writing does not wait for a broker.
final class Topics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String brokers;
    private final Set<String> needed = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Topics(String brokers) {
        this.brokers = brokers;
    }

    void needed(String topic) {
        var _ = needed.add(topic);
    }

    @Override
    public void start() {
        running = true;
        if (!create()) {
            var _ = Thread.ofVirtual().name("topics").start(this::goOnTrying);
        }
    }

    private void goOnTrying() {
        while (running && !create()) {
            LOG.warn("The broker is away; the topics are created when it comes");
        }
    }

    private boolean create() {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1000);
        try (var admin = Admin.create(settings)) {
            for (var topic : needed) {
                create(admin, topic);
            }
            return true;
        } catch (ExecutionException | TimeoutException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void create(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        var wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty());
        try {
            var _ = admin.createTopics(Set.of(wanted)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the readers, which start with the default phase or later.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
