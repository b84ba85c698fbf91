package dk.overgang.benchmarks.lowerbound;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends bytes from a plain Kafka producer to a plain consumer, with the settings of the outbox and six
/// partitions.
public final class KafkaHop implements AutoCloseable {
    private static final String TOPIC = "benchmark.lower-bound";
    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(250);

    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, CompletableFuture<String>> onTheWay = new ConcurrentHashMap<>();

    public KafkaHop(String broker) throws InterruptedException, ExecutionException {
        createTopic(broker);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.consumer.assign(partitions());
        var _ = Thread.ofPlatform().daemon().name("lower-bound").start(this::read);
    }

    /// Returns when the consumer has received the message.
    public void send(String key, byte[] payload) throws InterruptedException, ExecutionException {
        var arrival = new CompletableFuture<String>();
        var _ = onTheWay.put(key, arrival);
        var _ = producer.send(new ProducerRecord<>(TOPIC, key, payload));
        var _ = arrival.get();
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (var one : consumer.poll(POLL)) {
                    Optional.ofNullable(onTheWay.remove(one.key())).ifPresent(arrival -> arrival.complete(one.key()));
                }
            }
        } catch (WakeupException closed) {
            // The way out that Kafka's consumer offers.
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        producer.close();
    }

    private static void createTopic(String broker) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var topic = new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty());
            var _ = admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList();
    }
}
