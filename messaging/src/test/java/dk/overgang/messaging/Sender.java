package dk.overgang.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.messaging.warehouse.Filled;
import dk.overgang.messaging.warehouse.Warehouse;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Somebody who writes to the topic by hand, well or badly.
public final class Sender {

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Parts.BROKER.address(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    private Sender() {}

    public static Map<String, String> envelope(String subject, long sequence) {
        return new TreeMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                subject + "/" + sequence,
                "ce_source",
                "/elsewhere",
                "ce_type",
                Filled.TYPE,
                "ce_subject",
                subject,
                "ce_time",
                "2026-01-12T11:00:00Z",
                "ce_sequence",
                Long.toString(sequence)));
    }

    public static String label(String label) {
        return "{\"label\":\"%s\",\"unheardOf\":{\"a\":1}}".formatted(label);
    }

    public static void send(String key, Map<String, String> headers, @Nullable String payload) {
        var message = new ProducerRecord<>(Warehouse.TOPIC, key, payload);
        headers.forEach((name, value) -> {
            var _ = message.headers().add(name, value.getBytes(UTF_8));
        });
        try {
            var _ = PRODUCER.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
