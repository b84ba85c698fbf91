package dk.overgang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// F-64: a feed as a calendar reads it from the server itself.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {NotificationServiceApplication.CONFIG_NAME, "overgang.limits.open=100000"})
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class CalendarOnTheWireTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @Autowired
    MovableTestClock clock;

    private final UUID worker = UUID.randomUUID();
    private final CourseEvents anna = CourseEvents.unknown().ofWorker(worker);
    private String path = "";

    @BeforeEach
    void a_worker_has_a_course_and_a_feed() throws Exception {
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        var made = send(
                "/api/v1/calendar-feeds",
                request -> request.header(
                                "Authorization", Tokens.bearer(Tokens.of(Role.WORKER, "0101", worker.toString())))
                        .POST(BodyPublishers.noBody()));
        assertThat(made.statusCode()).isEqualTo(201);
        path = URI.create(JsonPath.<String>read(made.body(), "$.address")).getPath();
        await().untilAsserted(() ->
                assertThat(Biweekly.parse(get().body()).first().getEvents()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/calendar", "text/calendar, */*;q=0.1", "text/html"})
    void a_calendar_gets_it_whatever_it_says_it_reads(String accept) throws Exception {
        var answer = send(path, request -> request.header("Accept", accept));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().allValues("ETag")).hasSize(1);
        assertThat(answer.headers().allValues("Last-Modified")).hasSize(1);
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_head_has_the_headers_and_no_body() throws Exception {
        var head = send(path, request -> request.method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get().headers().firstValue("ETag"));
    }

    @Test
    void what_is_unchanged_is_answered_without_a_body() throws Exception {
        var tag = get().headers().firstValue("ETag").orElseThrow();
        var again = send(path, request -> request.header("If-None-Match", "W/\"other\", " + tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("ETag")).containsExactly(tag);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar/.ics",
                "/calendar/x.ics?a=b",
                "/calendar/%C3%A6%C3%B8%C3%A5.ics",
                "/calendar/%FF.ics",
                "/calendar/%00.ics",
                "/calendar/..%2f..%2factuator%2fhealth.ics",
                "/calendar//x.ics",
                "/calendar/x;y=z.ics"
            })
    void what_is_no_address_is_refused_and_never_an_error(String wrong) throws Exception {
        var answer = send(wrong, request -> request.header("Accept", "text/calendar"));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContain("BEGIN");
    }

    @Test
    void an_unknown_address_is_a_problem_also_to_who_reads_calendars_alone() throws Exception {
        var answer = send("/calendar/" + "B".repeat(43) + ".ics", request -> request.header("Accept", "text/calendar"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:problem:not-found");
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return send(path, request -> request);
    }

    private HttpResponse<String> send(String to, UnaryOperator<HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, to)));
        return HTTP.send(how.apply(request).build(), BodyHandlers.ofString());
    }
}
