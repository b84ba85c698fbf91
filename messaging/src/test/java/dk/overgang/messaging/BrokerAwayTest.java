package dk.overgang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.warehouse.Box;
import dk.overgang.messaging.warehouse.Filled;
import dk.overgang.messaging.warehouse.Shelf;
import dk.overgang.messaging.warehouse.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

@WarehouseTest
class BrokerAwayTest {

    @Autowired
    AggregateStore<Box> boxes;

    @Autowired
    Shelf shelf;

    private final UUID id = UUID.randomUUID();
    private final String label = "away-" + id;

    @BeforeEach
    void gone() {
        Parts.BROKER.stop();
    }

    @AfterEach
    void back() {
        Parts.BROKER.start();
    }

    @Test
    void writing_goes_on_and_all_is_told_in_order_when_the_broker_comes() {
        fill(boxes, 5);

        assertThat(boxes.find(id).orElseThrow().unsent()).isEqualTo(5);
        Parts.BROKER.start();

        await().untilAsserted(
                        () -> assertThat(boxes.find(id).orElseThrow().unsent()).isZero());
        await().untilAsserted(() ->
                assertThat(shelf.labels(label).stream().distinct()).containsExactlyElementsOf(labels(5)));
    }

    @Test
    void a_service_starts_without_the_broker_and_speaks_and_hears_when_it_comes() {
        try (var late = new SpringApplicationBuilder(Warehouse.class)
                .properties("spring.config.name=warehouse")
                .initializers(new WarehouseTest.Addresses())
                .run("--spring.cloud.stream.bindings.boxEvents-in-0.group=late")) {
            @SuppressWarnings("unchecked")
            AggregateStore<Box> lateBoxes = late.getBean(AggregateStore.class);
            fill(lateBoxes, 2);
            assertThat(lateBoxes.find(id).orElseThrow().unsent()).isEqualTo(2);

            Parts.BROKER.start();

            await().untilAsserted(() -> assertThat(
                            late.getBean(Shelf.class).labels(label).stream().distinct())
                    .containsExactlyElementsOf(labels(2)));
        }
    }

    private void fill(AggregateStore<Box> store, int times) {
        var first = Box.labelled(label + "-1");
        assertThat(store.insert(id, first, List.of(told(first)), Trigger.asked()))
                .isPresent();
        for (var next : labels(times).subList(1, times)) {
            var before = store.find(id).orElseThrow();
            var after = before.state().relabelled(next);
            store.update(before, after, List.of(told(after)), Trigger.asked());
        }
    }

    private List<String> labels(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> label + "-" + n).toList();
    }

    private static OutboxEvent told(Box box) {
        return new Filled(box.label(), null).at(Instant.now());
    }
}
