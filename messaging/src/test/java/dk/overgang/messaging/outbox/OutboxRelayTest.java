package dk.overgang.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.messaging.Post;
import dk.overgang.messaging.WarehouseTest;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stores;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.warehouse.Box;
import dk.overgang.messaging.warehouse.Filled;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@WarehouseTest
class OutboxRelayTest {

    private static final OutboxEvent FACT = new Filled("a", null).at(Instant.EPOCH.plusSeconds(1));
    private static final Trigger TIME = new Trigger.Time();

    @Autowired
    MongoOperations mongo;

    private final String collection = "parcels-" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Box box = Box.labelled("a");
    private final Post post = new Post();
    private OutboxRelay relay;
    private AggregateStore<Box> parcels;

    @BeforeEach
    void opened() {
        relay = relayTo(post);
        parcels = Stores.open(mongo, relay, collection);
    }

    @AfterEach
    void closed() {
        relay.close();
    }

    @Test
    void all_that_waits_is_sent_in_order_before_the_first_answer_has_come() {
        tell(3);

        sent(1, 2, 3);
        assertThat(waiting()).containsExactly(1L, 2L, 3L);

        post.acknowledge(0, 1, 2);
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
    }

    @Test
    void behind_a_failed_send_everything_is_sent_again_in_order() {
        tell(4);
        sent(1, 2, 3, 4);

        post.acknowledge(0, 2, 3);
        post.refuse(1);
        await().untilAsserted(() -> assertThat(waiting()).containsExactly(2L, 3L, 4L));
        await().until(() -> !relay.isAwake(collection, id));
        relay.wake(collection, id);

        sent(1, 2, 3, 4, 2, 3, 4);
        post.acknowledge(4, 5, 6);
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
    }

    @Test
    void a_fact_written_during_a_delivery_leaves_right_after_it() {
        tell(1);
        sent(1);

        var before = parcels.find(id).orElseThrow();
        parcels.update(before, box.relabelled("b"), List.of(FACT), TIME);
        assertThat(post.sent()).containsExactly(1L);
        post.acknowledge(0);

        sent(1, 2);
        post.acknowledge(1);
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
    }

    @Test
    void an_event_written_before_the_delivery_of_another_has_begun_leaves_right_after_it() {
        var free = new CompletableFuture<Void>();
        var couriers = Executors.newSingleThreadExecutor();
        couriers.execute(free::join);
        relay.close();
        relay = new OutboxRelay(mongo, post, "/test", couriers);
        relay.serve(collection, "overgang.parcel-events");
        parcels = Stores.open(mongo, relay, collection);
        tell(1);
        parcels.update(parcels.find(id).orElseThrow(), box.relabelled("b"), List.of(FACT), TIME);

        free.complete(null);

        sent(1);
        post.acknowledge(0);
        sent(1, 2);
        post.acknowledge(1);
    }

    @Test
    void removing_what_was_sent_disturbs_no_writer() {
        tell(1);
        sent(1);
        var before = parcels.find(id).orElseThrow();

        post.acknowledge(0);
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());

        parcels.update(before, box.relabelled("b"), List.of(), TIME);
        assertThat(parcels.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_the_broker_has_leaves_with_the_next_change() {
        tell(1);
        sent(1);
        var before = parcels.find(id).orElseThrow();
        post.acknowledge(0);
        await().until(() -> relay.hasSent(collection, id, 1) || waiting().isEmpty());

        parcels.update(before, box.relabelled("b"), List.of(FACT), TIME);

        assertThat(waiting()).doesNotContain(1L);
        sent(1, 2);
        post.acknowledge(1);
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
    }

    @Test
    void what_is_sent_by_nobody_stays_although_the_document_changes() {
        tell(2);
        sent(1, 2);
        post.acknowledge(0);
        post.refuse(1);
        await().until(() -> relay.hasSent(collection, id, 1) || waiting().size() == 1);

        parcels.update(parcels.find(id).orElseThrow(), box.relabelled("b"), List.of(), TIME);

        assertThat(waiting()).contains(2L);
    }

    @Test
    void when_the_relay_stops_what_the_broker_has_is_not_left_for_the_next_start() {
        tell(1);
        sent(1);
        post.acknowledge(0);
        await().until(() -> relay.hasSent(collection, id, 1) || waiting().isEmpty());

        relay.close();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_a_crash_left_behind_is_found_by_the_sweep() {
        tell(2);
        sent(1, 2);
        relay.close();
        var later = new Post();

        try (var afterCrash = relayTo(later)) {
            var sweep = new OutboxSweep(mongo, afterCrash, Clock.systemUTC(), new SimpleMeterRegistry());
            sweep.start();
            await().untilAsserted(() -> assertThat(later.sent()).containsExactly(1L, 2L));
            later.acknowledge(0, 1);
            await().untilAsserted(() -> assertThat(waiting()).isEmpty());
            sweep.stop();
        }
    }

    @Test
    void how_much_waits_and_for_how_long_is_measured() {
        tell(2);
        var meters = new SimpleMeterRegistry();
        var now = Clock.fixed(Instant.EPOCH.plusSeconds(61), Clock.systemUTC().getZone());
        var sweep = new OutboxSweep(mongo, relay, now, meters);
        sweep.start();

        await().untilAsserted(() ->
                assertThat(meters.get("outbox.pending").gauge().value()).isEqualTo(1));
        assertThat(meters.get("outbox.oldest.age").gauge().value()).isEqualTo(60);
        sweep.stop();
    }

    private OutboxRelay relayTo(Post broker) {
        var courier = new OutboxRelay(mongo, broker, "/test");
        courier.serve(collection, "overgang.parcel-events");
        return courier;
    }

    private void tell(int facts) {
        assertThat(parcels.insert(id, box, Collections.nCopies(facts, FACT), TIME))
                .isPresent();
    }

    private void sent(long... sequences) {
        await().untilAsserted(() -> assertThat(post.sent())
                .isEqualTo(Arrays.stream(sequences).boxed().toList()));
    }

    private List<Long> waiting() {
        var document = Objects.requireNonNull(mongo.findById(id, Document.class, collection));
        return document.getList("outbox", Document.class).stream()
                .map(event -> event.getLong("sequence"))
                .toList();
    }
}
