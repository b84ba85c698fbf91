package dk.overgang.systemtests.failures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What nobody can read stops the citizen it is about, and nobody else, until an operator has decided.
class FaultyMessagesTest {

    private static final String TOPIC = "overgang.referral-events";
    private static final int TOO_LARGE = 5 * 1024 * 1024;
    private static final Caller OPERATOR = Caller.of("operator");

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final KafkaProducer<String, byte[]> broken = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedPlatform.platform().kafka(), "max.request.size", 2 * TOO_LARGE),
            new StringSerializer(),
            new ByteArraySerializer());

    @AfterEach
    void close() {
        broken.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{\"municipality\":", "[]", "{\"municipality\":{}}"})
    void f19_behind_an_unreadable_message_its_citizen_waits_and_others_go_on(String payload) throws Exception {
        var person = actors.startedOn(today.minusDays(40));
        var other = actors.startedOn(today.minusDays(40));

        tells(person, "dk.overgang.stay.started.v1", payload);
        actors.region().tells(admissionOf(person));
        actors.region().tells(admissionOf(other));

        actors.view().awaitEverywhere(other, "PAUSED", 2);
        assertThat(awaitParked(person, 2))
                .extracting(message -> message.path("reason").asString(""))
                .containsExactly("UNREADABLE", "BEHIND_A_PARKED_ONE");
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE");
        discardsAndReplays(person);
    }

    @Test
    void f19_a_type_that_nobody_knows_is_passed_over() throws Exception {
        var person = actors.startedOn(today.minusDays(40));

        tells(person, "dk.overgang.picture.painted.v1", "not JSON");
        actors.region().tells(admissionOf(person));

        actors.view().awaitEverywhere(person, "PAUSED", 2);
        assertThat(parked(person)).isEmpty();
    }

    @Test
    void f19_a_message_of_five_megabytes_is_taken_by_no_broker() {
        assertThatThrownBy(() -> tells(
                        actors.startedOn(today.minusDays(40)), "dk.overgang.stay.started.v1", "x".repeat(TOO_LARGE)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void f20_a_replay_by_mistake_does_nothing_and_one_after_the_head_is_gone_has_its_effect_once() throws Exception {
        var person = actors.startedOn(today.minusDays(40));
        tells(person, "dk.overgang.stay.started.v1", "not JSON");
        actors.region().tells(admissionOf(person));
        var _ = awaitParked(person, 2);

        assertThat(replays(person).text("replayed")).isEqualTo("0");
        discardsAndReplays(person);

        assertThat(SharedPlatform.RECORDED_EVENTS.typesTold(Topic.COURSE, person.courseId()))
                .containsExactly("course.opened", "course.started", "course.paused");
    }

    /// Twice by mistake: the second finds nothing.
    private void discardsAndReplays(Person person) {
        var place = place(person).orElseThrow();
        asksOperator("DELETE", "/" + place + "/head").ok();
        assertThat(asksOperator("POST", "/" + place + "/replay").ok().text("replayed"))
                .isEqualTo("1");
        assertThat(asksOperator("POST", "/" + place + "/replay").ok().text("replayed"))
                .isEqualTo("0");
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        assertThat(parked(person)).isEmpty();
    }

    private PlainNotice admissionOf(Person person) {
        return PlainNotice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(3));
    }

    private void tells(Person person, String type, String payload) throws InterruptedException, ExecutionException {
        var message = new ProducerRecord<>(TOPIC, person.citizenId(), payload.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", person.citizenId() + "/99",
                        "ce_source", "/referral-service",
                        "ce_type", type,
                        "ce_subject", UUID.randomUUID().toString(),
                        "ce_time", "2026-01-12T08:00:00Z",
                        "ce_sequence", "99")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        var _ = broken.send(message).get();
    }

    private Reply replays(Person person) {
        return asksOperator("POST", "/" + place(person).orElseThrow() + "/replay")
                .ok();
    }

    private List<JsonNode> awaitParked(Person person, int number) {
        return Waiting.await("%d parked messages".formatted(number))
                .until(() -> parked(person), messages -> messages.size() == number);
    }

    private List<JsonNode> parked(Person person) {
        return line(person).map(line -> elements(line.path("messages"))).orElse(List.of());
    }

    private Optional<String> place(Person person) {
        return line(person).map(line -> line.path("id").asString(""));
    }

    private Optional<JsonNode> line(Person person) {
        return elements(asksOperator("GET", "").ok().json().path("items")).stream()
                .filter(line -> line.path("key").asString("").equals(person.citizenId()))
                .findFirst();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private Reply asksOperator(String method, String path) {
        var api = SharedPlatform.platform().api();
        return api.send(
                Service.COURSE,
                "/api/v1/parked" + path,
                request -> request.header("Authorization", "Bearer " + api.token(OPERATOR))
                        .method(method, BodyPublishers.noBody()));
    }
}
