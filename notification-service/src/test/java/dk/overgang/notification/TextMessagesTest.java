package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A text message without content for what a line of the catalogue says, by an HTTP gateway (F-65, E40; issue 13, item
/// 5). A file of the municipality adds it to the checklist review, which is due on Tuesday 19 May 2026.
@SpringBootTest(
        properties = {
            NotificationServiceApplication.CONFIG_NAME,
            "OVERGANG_SMS_TOKEN=secret",
            "OVERGANG_SMS_PATIENCE=1s",
            "OVERGANG_RETRY_FIRST=100ms",
            "OVERGANG_RETRY_LONGEST=100ms",
            "overgang.channels.sms.guard.open-for=100ms",
            "overgang.channels.sms.guard.per-second=1000"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class TextMessagesTest {

    private static final String OWN = """
            {"municipality": "0101", "version": 1, "lines": [
              {"id": "CHECKLIST_REVIEW", "channels": ["LIST", "SMS"]}]}
            """;

    /// What the gateway got.
    private record Taken(String body, String key, String authorization) {}

    private static final Queue<Taken> TAKEN = new ConcurrentLinkedQueue<>();
    private static final Queue<Integer> ANSWERS = new ConcurrentLinkedQueue<>();
    private static final HttpServer GATEWAY = gateway();

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();
    private final String phone = "+45" + ThreadLocalRandom.current().nextInt(20_000_000, 99_999_999);

    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var _ = server.createContext("/messages", TextMessagesTest::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var answer = ANSWERS.poll();
            var _ = TAKEN.add(new Taken(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Authorization")));
            if (answer == null || answer != 0) {
                exchange.sendResponseHeaders(answer == null ? 202 : answer, -1);
            }
        }
    }

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) throws IOException {
        var own = Files.writeString(Files.createTempFile(Path.of("target"), "own-reminders", ".json"), OWN);
        properties.add("OVERGANG_REMINDERS_OWN", () -> own.toUri().toString());
        properties.add(
                "OVERGANG_SMS",
                () -> "http://127.0.0.1:%d/messages"
                        .formatted(GATEWAY.getAddress().getPort()));
    }

    @BeforeEach
    void the_course_starts_today() {
        ANSWERS.clear();
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        await().untilAsserted(() -> assertThat(states()).hasSize(3));
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
        GATEWAY.stop(0);
    }

    @Test
    void who_wants_it_gets_a_message_without_content_once() {
        wants("DA", true);
        clock.set(LocalDate.parse("2026-05-19"));

        await().untilAsserted(() -> assertThat(taken()).hasSize(1));
        var message = taken().getFirst();
        assertThat(JsonPath.<Map<String, String>>read(message.body(), "$"))
                .containsOnlyKeys("id", "to", "text")
                .containsEntry("to", phone)
                .containsEntry("text", "Du har en ny påmindelse i Overgang")
                .containsEntry("id", message.key());
        assertThat(message.authorization()).isEqualTo("Bearer secret");
        clock.set(LocalDate.parse("2026-05-20"));
        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
        assertThat(taken()).hasSize(1);
    }

    @Test
    void in_the_quiet_hours_it_waits_and_the_due_day_does_not_move() {
        wants("EN", true);
        clock.set(Instant.parse("2026-05-19T04:59:00Z"));
        await().untilAsserted(() -> assertThat(states()).contains("DUE"));
        assertThat(taken()).isEmpty();
        assertThat(JsonPath.<List<String>>read(body(reviews()), "$.items[*].due"))
                .contains("2026-05-19");
        clock.set(Instant.parse("2026-05-19T05:00:00Z"));

        await().untilAsserted(() -> assertThat(taken()).hasSize(1));
        assertThat(taken().getFirst().body()).contains("You have a new reminder in Overgang");
    }

    @Test
    void who_wants_none_and_who_has_answered_meanwhile_gets_none() {
        wants("DA", false);
        var bent = CourseEvents.unknown();
        bent.started(1);
        clock.set(Instant.parse("2026-05-19T04:00:00Z"));
        await().untilAsserted(() -> assertThat(states()).contains("DUE"));
        wants("DA", true);
        var review = JsonPath.<List<String>>read(body(reviews()), "$.items[?(@.state == 'DUE')].id")
                .getFirst();
        assertThat(post(Tokens.of(Role.WORKER, "0101"), "/api/v1/reminders/" + review + "/done", "{}"))
                .hasStatusOk();
        clock.set(Instant.parse("2026-05-19T06:00:00Z"));

        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "NOT_NEEDED"));
        assertThat(taken()).isEmpty();
    }

    @Test
    void a_gateway_that_is_busy_or_breaks_off_gets_the_same_key_again() {
        wants("DA", true);
        ANSWERS.add(503);
        ANSWERS.add(429);
        ANSWERS.add(0);
        clock.set(LocalDate.parse("2026-05-19"));

        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
        assertThat(delivery()).containsEntry("repeats", 1);
        assertThat(taken()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(taken().stream().map(Taken::key).distinct()).hasSize(1);
    }

    @Test
    void a_number_that_the_gateway_refuses_is_shown_to_the_operator() {
        wants("DA", true);
        ANSWERS.add(400);
        clock.set(LocalDate.parse("2026-05-19"));

        await().untilAsserted(() ->
                assertThat(delivery()).containsEntry("state", "FAILED").containsEntry("problem", "REFUSED"));
        assertThat(taken()).hasSize(1);
    }

    private void wants(String language, boolean sms) {
        assertThat(post(
                        Tokens.of(Role.WORKER, "0101", anna.worker().toString()),
                        "/api/v1/contact-details",
                        "{\"phone\": \"%s\", \"language\": \"%s\", \"sms\": %b}".formatted(phone, language, sms)))
                .hasStatusOk();
    }

    private List<Taken> taken() {
        return TAKEN.stream().filter(taken -> taken.body().contains(phone)).toList();
    }

    private Map<String, Object> delivery() {
        var next = "";
        do {
            var page =
                    JsonPath.parse(body(get(Tokens.of(Role.OPERATOR, "0101"), "/api/v1/deliveries?limit=200" + next)));
            for (var one : page.<List<Map<String, Object>>>read("$.items")) {
                if (anna.worker().toString().equals(one.get("recipient")) && "SMS".equals(one.get("kind"))) {
                    return one;
                }
            }
            Map<String, Object> whole = page.read("$");
            next = whole.get("next") == null ? "" : "&after=" + whole.get("next");
        } while (!next.isEmpty());
        return Map.of();
    }

    private List<String> states() {
        return JsonPath.read(body(reviews()), "$.items[*].state");
    }

    private MvcTestResult reviews() {
        return get(
                Tokens.of(Role.WORKER, "0101"), "/api/v1/reminders?kind=CHECKLIST_REVIEW&courseId=" + anna.courseId());
    }

    private MvcTestResult get(String token, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .exchange();
    }

    private MvcTestResult post(String token, String address, String body) {
        return http.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
