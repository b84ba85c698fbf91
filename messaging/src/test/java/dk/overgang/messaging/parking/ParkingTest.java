package dk.overgang.messaging.parking;

import static dk.overgang.messaging.parking.ParkingReason.BEHIND_A_PARKED_ONE;
import static dk.overgang.messaging.parking.ParkingReason.BUG;
import static dk.overgang.messaging.parking.ParkingReason.NO_EVENT_TYPE;
import static dk.overgang.messaging.parking.ParkingReason.UNREADABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import dk.overgang.messaging.Sender;
import dk.overgang.messaging.WarehouseTest;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.warehouse.Shelf;
import dk.overgang.messaging.warehouse.Warehouse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WarehouseTest
class ParkingTest {

    @Autowired
    Shelf shelf;

    @Autowired
    Parking parking;

    @Autowired
    EventReaders readers;

    @Autowired
    MongoOperations mongo;

    @Autowired
    KafkaBindingRebalanceListener handedOver;

    @Autowired
    MockMvcTester http;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void mended() {
        shelf.walksOn();
    }

    @Test
    void a_type_that_nobody_asked_for_is_passed_over() {
        var unknown = Sender.envelope(key, 1);
        unknown.put("ce_type", "dk.overgang.box.painted.v1");
        Sender.send(key, unknown, "not even JSON");
        Sender.send(key, Sender.envelope(key, 2), Sender.label(key));

        await().untilAsserted(() -> assertThat(shelf.labels(key)).hasSize(1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_a_released_version_parked_is_read() throws IOException {
        var codecs = CodecRegistries.withUuidRepresentation(
                MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD);
        try (var file = Objects.requireNonNull(ParkingTest.class.getResourceAsStream("/stored/parked.json"))) {
            var stored = Document.parse(new String(file.readAllBytes(), UTF_8), codecs.get(Document.class));

            var parked = Parked.of(stored);

            assertThat(parked.id()).isEqualTo(stored.get("_id"));
            assertThat(parked.topic()).isEqualTo("overgang.referral-events");
            assertThat(parked.messages()).extracting(Parked.Entry::reason).containsExactly(UNREADABLE);
            assertThat(parked.messages().getFirst().incoming().attribute("type"))
                    .isEqualTo("dk.overgang.stay.started.v1");
            assertThat(parked.messages().getFirst().incoming().payload())
                    .asString(UTF_8)
                    .isEqualTo("not JSON");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{\"label\":", "null", "", "{\"label\":{\"wrong\":1}}", "[]"})
    @NullSource
    void what_is_not_the_json_it_should_be_is_parked(@Nullable String payload) {
        Sender.send(key, Sender.envelope(key, 1), payload);

        await().untilAsserted(() -> assertThat(reasons()).containsExactly(UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_subject", "ce_sequence", "ce_time"})
    void what_lacks_a_part_of_its_envelope_is_parked(String attribute) {
        var envelope = Sender.envelope(key, 1);
        assertThat(envelope.remove(attribute)).isNotNull();
        Sender.send(key, envelope, Sender.label("lacking-" + key));

        await().untilAsserted(() -> assertThat(reasons()).containsExactly(UNREADABLE));
        assertThat(shelf.labels("lacking-" + key)).isEmpty();
    }

    @Test
    void what_does_not_say_its_type_is_parked() {
        var envelope = Sender.envelope(key, 1);
        assertThat(envelope.remove("ce_type")).isNotNull();
        Sender.send(key, envelope, Sender.label(key));

        await().untilAsserted(() -> assertThat(reasons()).containsExactly(NO_EVENT_TYPE));
    }

    @Test
    void what_meets_a_bug_is_parked_with_all_that_follows_of_its_key_and_others_go_on() {
        shelf.stumblesOver(filled -> {
            if (filled.id().equals(key + "/1")) {
                throw new IllegalStateException("a bug");
            }
        });
        var other = UUID.randomUUID().toString();
        for (var sequence = 1; sequence <= 3; sequence++) {
            Sender.send(key, Sender.envelope(key, sequence), Sender.label(key));
            Sender.send(other, Sender.envelope(other, sequence), Sender.label(other));
        }

        await().untilAsserted(
                        () -> assertThat(reasons()).containsExactly(BUG, BEHIND_A_PARKED_ONE, BEHIND_A_PARKED_ONE));
        await().untilAsserted(() -> assertThat(shelf.labels(other)).hasSize(3));
        assertThat(shelf.labels(key)).isEmpty();
        assertThat(ids()).containsExactly(key + "/1", key + "/2", key + "/3");
    }

    @Test
    void a_message_that_comes_twice_is_parked_once() {
        read(1, "not JSON");
        read(2, Sender.label(key));
        read(1, "not JSON");
        read(2, Sender.label(key));

        assertThat(ids()).containsExactly(key + "/1", key + "/2");
    }

    @Test
    void what_another_instance_has_parked_holds_back_its_key_once_the_partition_has_come_over() {
        read(1, Sender.label(key + "-1"));
        var others = new Parking(mongo, Clock.systemUTC());
        others.begin(incoming(key, 2, Map.of("id", key + "/2"), "not JSON"), UNREADABLE);

        handedOver.onPartitionsAssigned("any", null, List.of(), false);
        read(3, Sender.label(key + "-3"));

        assertThat(reasons()).containsExactly(UNREADABLE, BEHIND_A_PARKED_ONE);
        assertThat(shelf.labels(key)).containsExactly(key + "-1");
    }

    @Test
    void behind_no_parked_message_no_look_into_the_database_is_needed() {
        var looks = new AtomicInteger();
        var keys = new ParkedKeys(() -> {
            looks.incrementAndGet();
            return Set.of();
        });

        assertThat(keys.mayHold(UUID.randomUUID())).isFalse();
        assertThat(keys.mayHold(UUID.randomUUID())).isFalse();

        assertThat(looks).hasValue(1);
    }

    @Test
    void a_replay_reads_all_in_order_and_a_second_one_reads_nothing() {
        shelf.stumblesOver(_ -> {
            throw new IllegalStateException("a bug");
        });
        read(1, Sender.label(key + "-1"));
        read(2, Sender.label(key + "-2"));
        read(3, Sender.label(key + "-3"));

        assertThat(replay()).isEqualTo("{\"replayed\":0,\"left\":3,\"reason\":\"BUG\"}");
        shelf.walksOn();
        assertThat(replay()).isEqualTo("{\"replayed\":3,\"left\":0,\"reason\":null}");
        assertThat(replay()).isEqualTo("{\"replayed\":0,\"left\":0,\"reason\":null}");

        assertThat(shelf.labels(key)).containsExactly(key + "-1", key + "-2", key + "-3");
        assertThat(parked()).isEmpty();
        read(4, Sender.label(key + "-4"));
        assertThat(shelf.labels(key)).hasSize(4);
    }

    /// A document holds only so many; another key of the same partition must not wait for an operator.
    @Test
    void more_messages_of_a_key_than_a_document_holds_wait_in_order_and_hold_up_no_other_key() {
        var labels = IntStream.rangeClosed(2, 510).mapToObj(i -> key + "-" + i).toList();
        read(1, "not JSON");
        IntStream.rangeClosed(2, 510).forEach(i -> read(i, Sender.label(key + "-" + i)));
        read(510, Sender.label(key + "-510"));

        assertThat(messages()).hasSize(500);
        assertThat(shelf.labels(key)).isEmpty();
        assertThat(http.delete()
                        .uri("/api/v1/parked/{id}/head", parked().orElseThrow().id()))
                .hasStatusOk();
        assertThat(replay()).isEqualTo("{\"replayed\":509,\"left\":0,\"reason\":null}");
        assertThat(shelf.labels(key)).containsExactlyElementsOf(labels);
        assertThat(mongo.findAll(Document.class, "parkedOverflow")).isEmpty();
        read(511, Sender.label(key + "-511"));
        assertThat(shelf.labels(key)).hasSize(510);
    }

    @Test
    void nothing_of_an_erased_key_stays_and_what_is_of_others_does() {
        read(1, "not JSON");
        IntStream.rangeClosed(2, 503).forEach(i -> read(i, Sender.label(key + "-" + i)));
        var other = UUID.randomUUID().toString();
        parking.begin(incoming(other, 1, Map.of("id", other + "/1"), "not JSON"), UNREADABLE);

        parking.erase(key);

        assertThat(parked()).isEmpty();
        assertThat(mongo.findAll(Document.class, "parkedOverflow")).isEmpty();
        assertThat(parking.all()).extracting(Parked::key).contains(other);
        read(504, Sender.label(key + "-504"));
        assertThat(shelf.labels(key)).containsExactly(key + "-504");
    }

    @Test
    void large_messages_wait_behind_before_their_document_is_too_large() {
        read(1, "not JSON");
        IntStream.rangeClosed(2, 30).forEach(i -> read(i, large(key + "-" + i)));

        assertThat(messages()).hasSizeLessThan(20);
        assertThat(mongo.findAll(Document.class, "parkedOverflow")).hasSizeGreaterThan(10);
        assertThat(http.delete()
                        .uri("/api/v1/parked/{id}/head", parked().orElseThrow().id()))
                .hasStatusOk();
        assertThat(replay()).isEqualTo("{\"replayed\":29,\"left\":0,\"reason\":null}");
    }

    /// A broker that lost its log counts from the beginning again.
    @Test
    void another_event_at_the_same_place_of_a_new_log_is_no_repeat() {
        read(1, "not JSON");
        readAt(1, 2, Sender.label(key + "-2"));
        readAt(1, 2, Sender.label(key + "-2"));

        assertThat(messages())
                .extracting(entry -> entry.incoming().attribute("id"))
                .containsExactly(key + "/1", key + "/2");
    }

    private static String large(String label) {
        return "{\"label\":\"%s\",\"unheardOf\":\"%s\"}".formatted(label, "x".repeat(250_000));
    }

    @Test
    void a_discarded_head_frees_what_waited_behind_it() {
        read(1, "not JSON");
        read(2, Sender.label(key + "-2"));

        assertThat(replay()).isEqualTo("{\"replayed\":0,\"left\":2,\"reason\":\"UNREADABLE\"}");
        assertThat(http.delete()
                        .uri("/api/v1/parked/{id}/head", parked().orElseThrow().id()))
                .hasStatusOk();
        assertThat(replay()).isEqualTo("{\"replayed\":1,\"left\":0,\"reason\":null}");

        assertThat(shelf.labels(key)).containsExactly(key + "-2");
    }

    /// A second click, or another operator's window, names a message that is gone; nobody chose the next one.
    @Test
    void what_is_discarded_twice_under_its_place_takes_no_other_message_with_it() {
        read(1, "not JSON");
        read(2, Sender.label(key + "-2"));

        assertThat(discard(1)).hasStatusOk();
        assertThat(discard(1)).hasStatus(409);

        assertThat(ids()).containsExactly(key + "/2");
        assertThat(discard(2)).hasStatusOk();
        assertThat(discard(2)).hasStatus(404);
    }

    private MvcTestResult discard(long offset) {
        return http.delete()
                .uri("/api/v1/parked/{id}/head?partition=0&offset={offset}", place(), offset)
                .exchange();
    }

    @Test
    void an_operator_sees_where_a_message_lay_and_why_but_never_what_it_said() {
        read(1, "{\"label\": 1, \"secret\": ");

        var page = http.get().uri("/api/v1/parked").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains(key + "/1").contains("UNREADABLE").doesNotContain("secret");
    }

    @Test
    void nothing_is_parked_under_an_unknown_id() {
        assertThat(http.delete().uri("/api/v1/parked/{id}/head", UUID.randomUUID()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x 010190-1234 x", "x 0101901234 x", "x \"311299 1234\" x"})
    void a_payload_that_looks_like_a_personal_number_is_not_kept(String payload) {
        read(1, payload);

        var held = parked().orElseThrow().messages().getFirst();
        assertThat(held.withheld()).isTrue();
        assertThat(held.incoming().payload()).isEmpty();
    }

    @Test
    void a_payload_that_is_too_large_is_not_kept() {
        read(1, "x".repeat(300 * 1024));

        assertThat(parked().orElseThrow().messages().getFirst().withheld()).isTrue();
    }

    @Test
    void a_payload_full_of_identifiers_is_kept() {
        read(1, "broken, a1010190-1234-4567-8123-0101901234ab and 953741000016009");

        assertThat(parked().orElseThrow().messages().getFirst().withheld()).isFalse();
    }

    @Test
    void a_key_or_an_identifier_that_looks_like_a_personal_number_is_as_good_as_none() {
        var envelope = Sender.envelope("010190-1234", 1);
        var incoming = incoming("010190-1234", 1, envelope, "not JSON");

        assertThat(incoming.key()).isEqualTo("partition-0");
        assertThat(incoming.envelope()).doesNotContainKeys("id", "subject").containsKeys("type", "source", "sequence");
    }

    /// Ten times is where the framework would give up and pass the message over.
    @Test
    void a_lost_race_is_run_again_and_never_parked() {
        var runs = new AtomicInteger();
        shelf.stumblesOver(filled -> {
            if (filled.subject().equals(key) && runs.incrementAndGet() < 12) {
                throw new OptimisticLockingFailureException("lost");
            }
        });

        Sender.send(key, Sender.envelope(key, 1), Sender.label(key + "-1"));
        Sender.send(key, Sender.envelope(key, 2), Sender.label(key + "-2"));

        await().untilAsserted(() -> assertThat(shelf.labels(key)).containsExactly(key + "-1", key + "-2"));
        assertThat(runs).hasValue(13);
        assertThat(parked()).isEmpty();
    }

    /// Hands the message to the reader as the broker would.
    private void read(long sequence, String payload) {
        readAt(sequence, sequence, payload);
    }

    private void readAt(long offset, long sequence, String payload) {
        var message = MessageBuilder.withPayload(payload.getBytes(UTF_8))
                .setHeader(KafkaHeaders.RECEIVED_KEY, key.getBytes(UTF_8))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
                .setHeader(KafkaHeaders.OFFSET, offset)
                .copyHeaders(Sender.envelope(key, sequence))
                .build();
        readers.of(Warehouse.TOPIC).accept(message);
    }

    private static ReceivedMessage incoming(String key, long offset, Map<String, String> envelope, String payload) {
        var message = MessageBuilder.withPayload(payload.getBytes(UTF_8))
                .setHeader(KafkaHeaders.RECEIVED_KEY, key)
                .setHeader(KafkaHeaders.OFFSET, offset)
                .copyHeaders(envelope)
                .build();
        return ReceivedMessage.of(message, Warehouse.TOPIC);
    }

    private Optional<Parked> parked() {
        return parking.find(place());
    }

    private UUID place() {
        return UUID.nameUUIDFromBytes((Warehouse.TOPIC + "|" + key).getBytes(UTF_8));
    }

    private List<ParkingReason> reasons() {
        return messages().stream().map(Parked.Entry::reason).toList();
    }

    private List<String> ids() {
        return messages().stream().map(entry -> entry.incoming().required("id")).toList();
    }

    private List<Parked.Entry> messages() {
        return parked().map(Parked::messages).orElseGet(ArrayList::new);
    }

    private String replay() {
        var answer = http.post().uri("/api/v1/parked/{id}/replay", place()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
