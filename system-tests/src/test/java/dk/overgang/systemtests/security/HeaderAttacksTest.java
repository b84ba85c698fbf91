package dk.overgang.systemtests.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.RecordedEvents;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Headers that steer Spring's own machinery elsewhere mean nothing here, whichever way they come in.
class HeaderAttacksTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = "a-stranger";
    private static final String EVIL = "evil-" + UUID.randomUUID();
    private static final Map<String, String> STEERING = Map.of(
            "spring.cloud.function.routing-expression", "T(java.lang.Runtime).getRuntime().exec('true')",
            "spring.cloud.function.definition", "evil",
            "spring.cloud.stream.sendto.destination", EVIL,
            "__TypeId__", "javax.management.loading.MLet",
            "springDeserializerExceptionValue", "x",
            "kafka_topic", EVIL,
            "kafka_replyTopic", EVIL);

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", SharedPlatform.platform().kafka());

    @Test
    void a29_headers_of_a_message_steer_nothing() throws Exception {
        for (var topic : List.of("overgang.course-events", "overgang.referral-events")) {
            told(topic);
        }
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        assertThat(topics()).doesNotContain(EVIL);
        assertThat(SharedPlatform.platform().log()).doesNotContain("MLet");
        var person = actors.startedOn(SharedPlatform.CLOCK.today().minusDays(5));
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE");
    }

    @Test
    void a29_headers_of_a_request_steer_nothing_and_are_not_passed_on() throws Exception {
        var cpr = actors.authority().freshCpr();
        var body = "{\"citizen\": {\"cpr\": \"%s\", \"name\": \"Prøve Borger\"}, ".formatted(cpr)
                + "\"programme\": \"SEL85-9M\", \"source\": \"PSYCHIATRY\", "
                + "\"transition\": {\"type\": \"WARD_TO_OWN_HOME\"}}";
        var token = api.token(Caller.of("authority"));
        api.send(Service.REFERRAL, "/api/v1/referrals", request -> {
                    STEERING.forEach(request::header);
                    return request.header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body));
                })
                .ok();
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        assertThat(topics()).doesNotContain(EVIL);
        assertThat(headersOn("overgang.referral-events"))
                .isSubsetOf(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "content-type",
                        "traceparent");
    }

    /// A login that may write there could still lie about whose citizen it is.
    @Test
    void a31_news_of_another_municipality_than_the_courses_are_parked_and_change_nothing() throws Exception {
        var person = startedAndQuiet();
        var last = SharedPlatform.RECORDED_EVENTS
                .told(Topic.REFERRAL, person.citizenId())
                .getLast();
        var forged = (ObjectNode) last.data().deepCopy();
        var stay = JSON.readTree("""
                {"stayId": "%s", "episodes": ["%s"], "kind": "INPATIENT", "state": "ADMITTED",
                 "from": "2026-01-12T08:00:00Z", "to": null}""".formatted(UUID.randomUUID(), UUID.randomUUID()));
        var _ = forged.put("municipality", "0751").putArray("stays").add(stay);
        sendAfter(last, "dk.overgang.stay.started.v1", forged);

        areParked(person, Service.COURSE, Service.NOTIFICATION);
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE");
        assertThat(actors.worker().looksAt(person).pauses()).isEmpty();
        discard(person);
    }

    @Test
    void a31_a_course_of_another_municipality_than_was_told_first_is_parked_by_all_who_read_of_courses()
            throws Exception {
        var person = startedAndQuiet();
        var last = SharedPlatform.RECORDED_EVENTS
                .told(Topic.COURSE, person.courseId())
                .getLast();
        var forged = ((ObjectNode) last.data().deepCopy())
                .put("municipality", "0751")
                .put("status", "ENDED");
        sendAfter(last, "dk.overgang.course.ended.v1", forged);

        areParked(person, Service.REFERRAL, Service.NETWORK, Service.NOTIFICATION);
        actors.view().awaitEverywhere(person, "ACTIVE", 1);
        discard(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dk.overgang.consent.given.v1", "dk.overgang.citizen.erased.v1"})
    void a31_a_citizen_of_another_municipality_than_the_courses_is_parked_by_all_who_read_of_consents(String type)
            throws Exception {
        var person = startedAndQuiet();
        var last = SharedPlatform.RECORDED_EVENTS
                .told(Topic.REFERRAL, person.citizenId())
                .getLast();
        sendAfter(last, type, ((ObjectNode) last.data().deepCopy()).put("municipality", "0751"));

        areParked(person, Service.COURSE, Service.NETWORK, Service.NOTIFICATION);
        actors.view().awaitEverywhere(person, "ACTIVE", 1);
        discard(person);
    }

    /// Nothing true comes after what is forged, under the same number.
    private Person startedAndQuiet() {
        var person = actors.startedOn(SharedPlatform.CLOCK.today().minusDays(5));
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        return person;
    }

    /// With the envelope that the next true event would have.
    private void sendAfter(RecordedEvents.Event last, String type, ObjectNode forged)
            throws ExecutionException, InterruptedException {
        var message = new ProducerRecord<byte[], byte[]>(
                last.topic(), last.key().getBytes(UTF_8), JSON.writeValueAsBytes(forged));
        envelope(last.subject(), type, last.sequence() + 1)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        send(message);
    }

    private void areParked(Person person, Service... readers) {
        for (var reader : readers) {
            Waiting.await("the forged news to be parked by " + reader)
                    .until(() -> !parked(person, reader).isEmpty());
        }
    }

    /// So that what is told of this person afterwards is heard again.
    private void discard(Person person) {
        for (var reader : List.of(Service.REFERRAL, Service.COURSE, Service.NETWORK, Service.NOTIFICATION)) {
            for (var parked : parked(person, reader)) {
                api.send(
                                reader,
                                "/api/v1/parked/%s/head".formatted(parked),
                                request -> request.header("Authorization", "Bearer " + api.token(Caller.of("operator")))
                                        .DELETE())
                        .ok();
            }
        }
    }

    private List<String> parked(Person person, Service reader) {
        return api.get(reader, "/api/v1/parked", Caller.of("operator"))
                .ok()
                .json()
                .path("items")
                .valueStream()
                .filter(line -> line.path("key").asString().equals(person.citizenId()))
                .map(line -> line.path("id").asString())
                .toList();
    }

    /// An event of a kind that nobody knows, about a course that nobody has, with headers as an attacker would set
    /// them.
    private void told(String topic) throws ExecutionException, InterruptedException {
        var subject = UUID.randomUUID().toString();
        var message = new ProducerRecord<byte[], byte[]>(topic, subject.getBytes(UTF_8), "{}".getBytes(UTF_8));
        envelope(subject, "dk.overgang.evil.done.v1", 1)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        STEERING.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        send(message);
    }

    private static Map<String, String> envelope(String subject, String type, long sequence) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                subject + "/" + sequence,
                "ce_source",
                "/" + MARK,
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_time",
                "2026-01-12T08:00:00Z",
                "ce_sequence",
                Long.toString(sequence),
                "content-type",
                "application/json");
    }

    private void send(ProducerRecord<byte[], byte[]> message) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(message).get();
        }
    }

    private Set<String> topics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(broker)) {
            return admin.listTopics().names().get();
        }
    }

    /// Of what the platform itself told there.
    private Set<String> headersOn(String topic) {
        var headers = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 6)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    var source =
                            new String(message.headers().lastHeader("ce_source").value(), UTF_8);
                    if (!source.endsWith(MARK)) {
                        message.headers().forEach(header -> headers.add(header.key()));
                    }
                });
            }
        }
        return headers;
    }
}
