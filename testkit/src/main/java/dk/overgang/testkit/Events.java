package dk.overgang.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Sends events in the name of other services on the broker of the tests, and reads all events there.
public final class Events {

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Broker.address(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    private Events() {}

    /// An event on the wire, its headers by their names there (`ce_type` …).
    public record Event(@Nullable String key, Map<String, String> headers, String data) {

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        public String subject() {
            return headers.getOrDefault("ce_subject", "");
        }

        public long sequence() {
            return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
        }
    }

    /// Sends an event as the owner of its topic would, and waits until the broker has it.
    public static void tell(
            String topic, String key, String source, String type, String subject, long sequence, String data) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                subject + "/" + sequence,
                "ce_source",
                source,
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                "ce_sequence",
                Long.toString(sequence),
                "content-type",
                "application/json");
        tell(topic, key, headers, data);
    }

    /// Sends any message, also an invalid one.
    public static void tell(String topic, String key, Map<String, String> headers, String data) {
        var message = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            var _ = PRODUCER.send(message).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker does not take the event", refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// All events on a topic so far, in order within a key.
    public static List<Event> on(String topic) {
        var settings = new Properties();
        settings.put("bootstrap.servers", Broker.address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> events.add(event(message)));
            }
            return events;
        }
    }

    /// All events with one key, such as a citizen's id.
    public static List<Event> on(String topic, String key) {
        return on(topic).stream().filter(event -> key.equals(event.key())).toList();
    }

    private static Event event(ConsumerRecord<String, String> message) {
        var headers = StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), UTF_8), (_, last) -> last));
        return new Event(message.key(), headers, message.value());
    }
}
