package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/// In a municipality whose workers see only who is assigned to them.
@LibraryTest
class OpeningInAnEmergencyTest {

    private static final String PATH = "/api/v1/emergency-access";

    private final Client client;
    private final MongoOperations mongo;
    private final UUID karl = UUID.randomUUID();
    private final String worker = UUID.randomUUID().toString();

    @Autowired
    OpeningInAnEmergencyTest(@LocalServerPort int port, MongoOperations mongo) {
        this.client = new Client(port);
        this.mongo = mongo;
    }

    @Test
    void a_citizen_of_somebody_else_opens_for_a_stated_reason_and_the_log_says_so() throws Exception {
        assertThat(look().statusCode()).isEqualTo(404);

        var opened = open("ACUTE_RISK", "2026-17");
        assertThat(opened.statusCode()).isEqualTo(201);
        var looked = look();

        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(entryOf(looked))
                .containsEntry("emergency", UUID.fromString(JsonPath.read(opened.body(), "$.id")))
                .containsEntry("citizens", List.of(karl));
        assertThat(entryOf(opened)).containsEntry("use", "CREATE").containsEntry("citizens", List.of(karl));
    }

    @ParameterizedTest
    @CsvSource({
        "CURIOSITY,  2026-17,             /reason",
        "ACUTE_RISK, he is my neighbour,  /reference",
        "ACUTE_RISK, '',                  /reference"
    })
    void a_reason_that_is_none_opens_nothing(String reason, String reference, String pointer) throws Exception {
        var refused = open(reason, reference);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"");
        assertThat(look().statusCode()).isEqualTo(404);
        assertThat(entryOf(refused)).containsEntry("use", "REFUSED").containsEntry("reason", "invalid");
    }

    @Test
    void the_leader_reads_who_opened_whom_and_says_whether_it_was_right() throws Exception {
        var id = JsonPath.<String>read(open("COVER", "2026-18").body(), "$.id");
        assertThat(listed("?reviewed=false&limit=200")).contains(id);

        var reviewed = review(id);

        assertThat(reviewed.statusCode()).isEqualTo(200);
        assertThat(reviewed.body()).contains("\"finding\":\"JUSTIFIED\"", "\"by\":\"leader\"", "\"at\":\"20");
        assertThat(listed("?reviewed=false&limit=200")).doesNotContain(id);
        assertThat(listed("?reviewed=true&limit=200")).contains(id);
        assertThat(review(id).statusCode()).isEqualTo(409);
    }

    @Test
    void an_emergency_that_a_released_version_stored_is_read() throws Exception {
        var stored = StoredSamples.of("emergencyAccess").getFirst();
        var _ = mongo.getCollection("emergencyAccess").insertOne(stored);

        var answer = client.send(client.as(token("leader", stored.getString("municipality"), Role.LEADER), PATH));

        assertThat(answer.body())
                .contains("\"id\":\"%s\"".formatted(stored.get("_id")), "\"COVER\"", "\"finding\":\"JUSTIFIED\"");
    }

    @Test
    void nobody_reviews_himself_or_another_municipality() throws Exception {
        var id = JsonPath.<String>read(open("COVER", "2026-18").body(), "$.id");

        assertThat(post(token(worker, "0751", Role.LEADER), PATH + "/" + id + "/review", "{\"finding\": \"JUSTIFIED\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(
                                token("leader", "0101", Role.LEADER),
                                PATH + "/" + id + "/review",
                                "{\"finding\": \"JUSTIFIED\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_workers_open_and_only_leaders_and_auditors_read() throws Exception {
        assertThat(post(token("x", "0751", Role.PORTAL), PATH, "{}").statusCode())
                .isEqualTo(403);
        assertThat(client.send(client.as(token(worker, "0751", Role.WORKER), PATH))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send(client.as(token("x", "0751", Role.AUDITOR), PATH))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> look() throws Exception {
        return client.send(client.as(token(worker, "0751", Role.WORKER), "/api/v1/shelves/" + karl));
    }

    private HttpResponse<String> open(String reason, String reference) throws Exception {
        var body =
                "{\"citizenId\": \"%s\", \"reason\": \"%s\", \"reference\": \"%s\"}".formatted(karl, reason, reference);
        return post(token(worker, "0751", Role.WORKER), PATH, body);
    }

    private HttpResponse<String> review(String id) throws Exception {
        return post(token("leader", "0751", Role.LEADER), PATH + "/" + id + "/review", "{\"finding\": \"JUSTIFIED\"}");
    }

    private List<String> listed(String query) throws Exception {
        var answer = client.send(client.as(token("leader", "0751", Role.LEADER), PATH + query));
        return JsonPath.read(answer.body(), "$.items[*].id");
    }

    private HttpResponse<String> post(String token, String path, String body) throws Exception {
        return client.send(client.as(token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String token(String subject, String municipality, Role role) {
        return Issuer.token(claims -> claims.subject(subject).claim("municipality", municipality), role);
    }

    private Document entryOf(HttpResponse<String> answer) {
        var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        var entry =
                mongo.getCollection("accessLog").find(eq("request", request)).first();
        return Objects.requireNonNull(entry);
    }
}
