package dk.overgang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.InboxPosition;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.warehouse.Box;
import dk.overgang.messaging.warehouse.Filled;
import dk.overgang.messaging.warehouse.Shelf;
import dk.overgang.messaging.warehouse.Warehouse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WarehouseTest
class FactsOverTheBrokerTest {

    private static final Instant NOON = Instant.parse("2026-01-12T11:00:00.123Z");

    @Autowired
    AggregateStore<Box> boxes;

    @Autowired
    Shelf shelf;

    @Test
    void a_fact_stored_with_its_document_is_heard_once_by_the_reader() {
        var id = UUID.randomUUID();
        var box = Box.labelled("heard-" + id);

        assertThat(boxes.insert(id, box, List.of(filled(box)), Trigger.asked())).isPresent();

        await().untilAsserted(() -> assertThat(shelf.labels(box.label())).containsOnlyOnce(box.label()));
        var heard = shelf.heard().stream()
                .filter(one -> one.data().label().equals(box.label()))
                .findFirst()
                .orElseThrow();
        assertThat(heard)
                .isEqualTo(new Received<>(
                        id + "/1", "/warehouse", Filled.TYPE, id.toString(), 1, NOON, heard.key(), heard.data()));
        assertThat(heard.data().on()).isEqualTo(LocalDate.parse("2026-01-12"));
        assertThat(heard.position()).isEqualTo(new InboxPosition("warehouse/" + id, 1));
        await().untilAsserted(
                        () -> assertThat(boxes.find(id).orElseThrow().unsent()).isZero());
    }

    @Test
    void a_fact_on_the_wire_is_a_binary_cloud_event_under_the_key_of_its_document() {
        var id = UUID.randomUUID();
        var box = Box.labelled("wire-" + id);

        assertThat(boxes.insert(id, box, List.of(filled(box)), Trigger.asked())).isPresent();

        var message = Wire.first(Warehouse.TOPIC, one -> one.value().contains(box.label()));
        assertThat(message.key()).isEqualTo(box.owner().toString());
        assertThat(message.value()).isEqualTo("{\"label\":\"%s\",\"on\":\"2026-01-12\"}".formatted(box.label()));
        assertThat(headers(message))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + "/1",
                        "ce_source", "/warehouse",
                        "ce_type", Filled.TYPE,
                        "ce_subject", id.toString(),
                        "ce_time", "2026-01-12T11:00:00.123Z",
                        "ce_sequence", "1",
                        "content-type", "application/json"));
    }

    @Test
    void a_topic_is_there_from_the_start_in_six_parts() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Parts.BROKER.address()))) {
            var topic = admin.describeTopics(List.of(Warehouse.TOPIC))
                    .allTopicNames()
                    .get()
                    .get(Warehouse.TOPIC);
            assertThat(Objects.requireNonNull(topic).partitions()).hasSize(6);
        }
    }

    private static OutboxEvent filled(Box box) {
        return new Filled(box.label(), LocalDate.parse("2026-01-12")).at(NOON);
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        var headers = new TreeMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
