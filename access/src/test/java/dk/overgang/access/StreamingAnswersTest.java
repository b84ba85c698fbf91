package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

@LibraryTest
@Timeout(30)
class StreamingAnswersTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Client client;
    private final MongoOperations mongo;
    private final UUID id = UUID.randomUUID();

    @Autowired
    StreamingAnswersTest(@LocalServerPort int port, MongoOperations mongo) {
        this.client = new Client(port);
        this.mongo = mongo;
    }

    @BeforeEach
    void the_reading_room_is_open() {
        ReadingRoom.close = new CountDownLatch(1);
    }

    @AfterEach
    void everything_ends() {
        ReadingRoom.close.countDown();
        Cellar.CLOSED.set(false);
    }

    @ParameterizedTest
    @CsvSource({"news, data:first news", "calendar, BEGIN:VCALENDAR"})
    void the_first_line_arrives_while_the_answer_is_open_and_its_entry_is_already_stored(String what, String line)
            throws Exception {
        var answer = open(what);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(line);
            assertThat(entries(answer))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry)
                            .containsEntry("use", "READ")
                            .containsEntry("status", 200)
                            .containsEntry("subject", "anna")
                            .containsEntry("citizens", List.of(id))
                            .containsEntry("route", "GET /api/v1/reading-room/{id}/" + what));

            ReadingRoom.close.countDown();
            assertThat(lines.lines()).doesNotContain(line);
        }
        assertThat(entries(answer)).hasSize(1);
    }

    @Test
    void a_document_leaves_one_entry() throws Exception {
        var answer = client.get(path("card"));

        assertThat(answer.body()).isEqualTo("%PDF-1.7");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("8");
        assertThat(entries(answer))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("citizens", List.of(id)));
    }

    @Test
    void whom_json_that_comes_later_shows_is_read_from_it() throws Exception {
        var answer = client.get(path("later"));

        assertThat(answer.body()).contains(id.toString());
        assertThat(entries(answer))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("citizens", List.of(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "calendar", "card", "later"})
    void nothing_is_sent_without_an_entry(String what) throws Exception {
        Cellar.CLOSED.set(true);
        var answer = client.get(path(what));
        Cellar.CLOSED.set(false);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body())
                .contains("urn:problem:unavailable")
                .doesNotContain("news", "VCALENDAR", "PDF", id.toString());
    }

    @Test
    void who_is_noted_after_the_first_byte_is_a_bug_and_not_a_gap_in_the_log() throws Exception {
        assertThat(client.get(path("forgetful")).statusCode()).isEqualTo(500);
    }

    private String path(String what) {
        return "/api/v1/reading-room/%s/%s".formatted(id, what);
    }

    private HttpResponse<InputStream> open(String what) throws Exception {
        return HTTP.send(client.as(Issuer.token(Role.WORKER), path(what)).build(), BodyHandlers.ofInputStream());
    }

    private List<Document> entries(HttpResponse<?> answer) {
        var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        return mongo.getCollection("accessLog").find(eq("request", request)).into(new ArrayList<>());
    }
}
