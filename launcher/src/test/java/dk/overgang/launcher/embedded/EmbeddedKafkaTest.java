package dk.overgang.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final String TOPIC = "trial";

    @TempDir
    Path directory;

    @Test
    void acknowledged_records_are_there_after_a_kill_and_a_clean_stop() throws Exception {
        var port = FreePort.ofTwo();
        var victim = Victim.start("kafka", kafka(), port);
        createTopic(port);
        send(port, "before the kill");
        victim.kill();

        try (var _ = EmbeddedKafka.start(kafka(), port)) {
            assertThat(read(port, 1)).containsExactly("before the kill");
            send(port, "after it");
        }
        try (var _ = EmbeddedKafka.start(kafka(), port)) {
            assertThat(read(port, 2)).containsExactlyInAnyOrder("before the kill", "after it");
        }
    }

    @Test
    void a_misspelt_topic_is_not_made() throws Exception {
        var port = FreePort.ofTwo();
        var impatient = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port, "max.block.ms", 2000);
        try (var _ = EmbeddedKafka.start(kafka(), port);
                var producer = new KafkaProducer<>(impatient, new StringSerializer(), new StringSerializer());
                var admin = Admin.create(at(port))) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("trail", "lost")).get())
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(admin.listTopics().names().get()).doesNotContain("trail");
        }
    }

    private Path kafka() {
        return directory.resolve("kafka");
    }

    private static void createTopic(int port) throws Exception {
        try (var admin = Admin.create(at(port))) {
            var _ = admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(int port, String text) throws Exception {
        try (var producer = new KafkaProducer<>(at(port), new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(TOPIC, text)).get();
        }
    }

    private static Set<String> read(int port, int expected) {
        var texts = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(at(port), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (texts.size() < expected && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
            }
        }
        return texts;
    }

    private static Map<String, Object> at(int port) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }
}
