package dk.overgang.commands;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What every changing request can rely on, whatever it changes.
@CommandPathTest
class CommandsOverHttpTest {

    private static final String COUNTERS = "/api/v1/counters";

    @Autowired
    MockMvcTester http;

    private final UUID citizen = UUID.randomUUID();
    private String counter = "";

    @BeforeEach
    void a_counter() throws Exception {
        counter = COUNTERS + "/" + text(post(COUNTERS, citizen(), Map.of())).replace("\"", "");
    }

    @Test
    void an_answer_carries_the_version_that_the_next_change_may_name() throws Exception {
        var first = steps("{\"by\": 1}", Map.of("If-Match", "\"1\""));

        assertThat(first).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(get(counter)).hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(steps("{\"by\": 1}", Map.of("If-Match", "W/\"2\""))).hasStatusOk();
        assertThat(steps("{\"by\": 1}", Map.of("If-Match", "*"))).hasStatusOk();
        assertThat(steps("{\"by\": 1}", Map.of("If-Match", "\"2\""))).hasStatus(412);
        assertThat(steps("{\"by\": 1}", Map.of("If-Match", "yesterday"))).hasStatus(412);
        assertThat(count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"three\"", "\"3\", \"4\"", "\"9999999999999999999\""})
    void a_version_that_is_none_is_never_the_one_that_stands(String ifMatch) throws Exception {
        assertThat(steps("{\"by\": 1}", Map.of("If-Match", ifMatch))).hasStatus(412);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    void who_names_no_version_takes_any(String ifMatch) {
        assertThat(steps("{\"by\": 1}", Map.of("If-Match", ifMatch))).hasStatusOk();
    }

    @Test
    void a_request_sent_twice_under_one_key_is_done_once_and_answered_alike() throws Exception {
        var key = Map.of("Idempotency-Key", "morning-" + citizen);

        var first = steps("{\"by\": 2}", key);
        var second = steps("{\"by\": 2}", key);

        assertThat(text(second)).isEqualTo(text(first));
        assertThat(second).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_repeat_is_answered_also_when_somebody_changed_it_meanwhile() throws Exception {
        var key = Map.of("Idempotency-Key", "morning-" + citizen, "If-Match", "\"1\"");
        assertThat(steps("{\"by\": 2}", key)).hasStatusOk();
        assertThat(steps("{\"by\": 1}", Map.of())).hasStatusOk();

        assertThat(steps("{\"by\": 2}", key)).hasStatusOk();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void another_body_under_the_same_key_is_refused() throws Exception {
        var key = Map.of("Idempotency-Key", "morning-" + citizen);
        assertThat(steps("{\"by\": 2}", key)).hasStatusOk();

        assertThat(steps("{\"by\": 3}", key))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:idempotency-key:reused");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void one_key_at_two_addresses_makes_two_things() throws Exception {
        var other = COUNTERS + "/" + text(post(COUNTERS, citizen(), Map.of())).replace("\"", "");
        var key = Map.of("Idempotency-Key", "morning-" + citizen);

        var here = post(counter + "/steps", "{\"by\": 1}", key);
        var there = post(other + "/steps", "{\"by\": 1}", key);

        assertThat(here).hasStatusOk();
        assertThat(there).hasStatusOk();
        assertThat(JsonPath.<String>read(text(here), "$.steps[0]"))
                .isNotEqualTo(JsonPath.<String>read(text(there), "$.steps[0]"));
    }

    @Test
    void a_thing_made_twice_under_one_key_is_one_thing() throws Exception {
        var key = Map.of("Idempotency-Key", "made-" + citizen);

        var first = post(COUNTERS, citizen(), key);
        var second = post(COUNTERS, citizen(), key);

        assertThat(first).hasStatus(201);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(post(COUNTERS, "{\"citizen\": \"%s\"}".formatted(UUID.randomUUID()), key))
                .hasStatus(422);
    }

    static Stream<String> a_key_that_is_none_is_refused_by_name() {
        return Stream.of("", "with space", "two words", "æøå", "x".repeat(201));
    }

    @ParameterizedTest
    @MethodSource
    void a_key_that_is_none_is_refused_by_name(String key) {
        assertThat(steps("{\"by\": 1}", Map.of("Idempotency-Key", key)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void a_refusal_names_field_and_remedy_and_changes_nothing() throws Exception {
        var key = Map.of("Idempotency-Key", "much-" + citizen);

        assertThat(steps("{\"by\": 11}", key)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:problem:invalid", "errors": [{"pointer": "/by", "detail": "Højst 10."}]}
                """);
        assertThat(get(counter)).hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(steps("{\"by\": 10}", key)).hasStatusOk();
    }

    @Test
    void what_changes_nothing_spends_no_version_and_publishes_nothing() {
        assertThat(steps("{\"by\": 0}", Map.of())).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void what_another_municipality_has_does_not_exist() {
        var elsewhere = http.post()
                .uri(counter + "/steps")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0751")))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"by\": 1}")
                .exchange();

        assertThat(elsewhere).hasStatus(404);
    }

    @Test
    void what_several_ask_at_once_is_all_done_and_published_in_order() throws Exception {
        var requests = IntStream.range(0, 8)
                .<Callable<MvcTestResult>>mapToObj(_ -> () -> steps("{\"by\": 1}", Map.of()))
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(requests)) {
                assertThat(answer.get()).hasStatusOk();
            }
        }

        assertThat(count()).isEqualTo(8);
        Awaitility.await()
                .untilAsserted(() -> assertThat(Events.on("overgang.counter-events", citizen.toString()))
                        .extracting(Events.Event::sequence)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 9)
                                .mapToObj(Long::valueOf)
                                .toList()));
    }

    private MvcTestResult steps(String body, Map<String, String> headers) {
        return post(counter + "/steps", body, headers);
    }

    private int count() throws Exception {
        return JsonPath.read(text(get(counter)), "$.count");
    }

    private String citizen() {
        return "{\"citizen\": \"%s\"}".formatted(citizen);
    }

    private MvcTestResult get(String uri) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0101")))
                .exchange();
    }

    private MvcTestResult post(String uri, String body, Map<String, String> headers) {
        var request = http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0101")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }
}
