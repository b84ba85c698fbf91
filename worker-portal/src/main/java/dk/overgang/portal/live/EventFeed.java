package dk.overgang.portal.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reads what the services tell each other, from now on and in no group: every instance of the portal hears everything
/// and keeps nothing. What it misses, pages learn when they ask again.
@Component
@ConditionalOnBooleanProperty(name = "overgang.portal.live.feed", matchIfMissing = true)
class EventFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final List<String> TOPICS = List.of("overgang.course-events", "overgang.reminder-events");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Listeners listeners;
    private final Map<String, Object> settings;
    private @Nullable Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean running;

    EventFeed(
            Listeners listeners,
            @Value("${overgang.broker.address}") String address,
            @Value("${overgang.broker.protocol}") String protocol,
            @Value("${overgang.broker.mechanism}") String mechanism,
            @Value("${overgang.broker.login}") String login) {
        this.listeners = listeners;
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                address,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                protocol,
                SaslConfigs.SASL_MECHANISM,
                mechanism,
                SaslConfigs.SASL_JAAS_CONFIG,
                login,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1000);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("live-feed").start(this::read);
    }

    /// Begins anew after trouble, for as long as the portal runs.
    private void read() {
        while (running) {
            try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = reader;
                read(reader);
            } catch (WakeupException stopped) {
                LOG.debug("The feed of events ends");
            } catch (KafkaException trouble) {
                LOG.info("The feed of events begins anew: {}", trouble.toString());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> reader) {
        var partitions = TOPICS.stream()
                .flatMap(topic -> reader.partitionsFor(topic, PATIENCE).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < TOPICS.size()) {
            throw new KafkaException("not every topic exists yet");
        }
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        while (running) {
            for (var message : reader.poll(PATIENCE)) {
                Change.of(message).ifPresent(listeners::tell);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1000 + ThreadLocalRandom.current().nextInt(1000)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var reader = consumer;
        var feed = thread;
        if (reader != null) {
            reader.wakeup();
        } else if (feed != null) {
            feed.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
