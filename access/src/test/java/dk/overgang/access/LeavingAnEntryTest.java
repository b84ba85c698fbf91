package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

@LibraryTest
class LeavingAnEntryTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Client client;
    private final MongoOperations mongo;

    @Autowired
    LeavingAnEntryTest(@LocalServerPort int port, MongoOperations mongo) {
        this.client = new Client(port);
        this.mongo = mongo;
    }

    @AfterEach
    void the_cellar_is_open_again() {
        Cellar.CLOSED.set(false);
    }

    @Test
    void who_looked_at_whom_and_why_is_written_down() throws Exception {
        var id = UUID.randomUUID();
        var entry = entry(client.send(as(Role.WORKER, "/api/v1/readers/" + id)
                .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE))));

        assertThat(entry)
                .containsEntry("use", "READ")
                .containsEntry("subject", "anna")
                .containsEntry("roles", List.of("worker"))
                .containsEntry("citizens", List.of(id))
                .containsEntry("caseId", id)
                .containsEntry("purpose", "CTI_COURSE")
                .containsEntry("route", "GET /api/v1/readers/{id}")
                .containsEntry("status", 200)
                .containsEntry("trace", TRACE)
                .containsKeys("at", "instance", "number", "previous", "hash", "request")
                .doesNotContainKey("reason");
    }

    @Test
    void a_list_names_everybody_it_shows() throws Exception {
        assertThat(entry(client.get("/api/v1/readers")).getList("citizens", UUID.class))
                .containsExactly(new UUID(1, 1), new UUID(1, 2));
    }

    @Test
    void an_answer_that_names_nobody_is_noted_where_it_is_found() throws Exception {
        assertThat(entry(client.get("/api/v1/readers/%s/fines".formatted(new UUID(1, 3)))))
                .containsEntry("citizens", List.of(new UUID(1, 3)));
    }

    @Test
    void what_is_done_is_told_by_the_method_or_else_by_the_controller() throws Exception {
        assertThat(entry(client.send(post(Role.WORKER, "/api/v1/readers/search"))))
                .containsEntry("use", "SEARCH")
                .containsEntry("criterion", "digest")
                .containsEntry("citizens", List.of(new UUID(1, 4)));
        assertThat(entry(client.send(post(Role.WORKER, "/api/v1/readers")))).containsEntry("use", "CREATE");
        assertThat(entry(client.send(post(Role.REGION, "/fhir/$process-message"))))
                .containsEntry("use", "CHANGE");
        assertThat(entry(client.send(
                        as(Role.OPERATOR, "/api/v1/loans/" + UUID.randomUUID()).DELETE())))
                .containsEntry("use", "DELETE");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/loans/5f9f1b1e-9c1b-4b7e-8c39-0a8f1d2f4d11, 404, not-found,          GET /api/v1/loans/{id}",
        "DELETE, /api/v1/loans/5f9f1b1e-9c1b-4b7e-8c39-0a8f1d2f4d11, 403, insufficient-scope, DELETE /api/v1/loans/{id}",
        "GET,    /api/v1/loans?limit=201,                            400, malformed,          GET /api/v1/loans",
        "POST,   /api/v1/loans,                                      400, malformed,          POST /api/v1/loans",
        "GET,    /api/v1/failures/conflict,                409, book:already-lent,  GET /api/v1/failures/{failure}",
        "GET,    /api/v1/failures/bug,                     500, internal,           GET /api/v1/failures/{failure}",
        "GET,    /api/v1/0102039999,                       404, not-found,          GET unknown",
        "GET,    /%61pi/v1/loans/0102039999,               404, not-found,          GET /api/v1/loans/{id}",
        "STEAL,  /api/v1/loans,                            400, malformed,          OTHER /api/v1/loans"
    })
    void what_is_refused_leaves_an_entry_with_its_reason(
            String method, String path, int status, String reason, String route) throws Exception {
        var answer = client.send(as(Role.WORKER, path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(entry(answer))
                .containsEntry("use", "REFUSED")
                .containsEntry("status", status)
                .containsEntry("reason", reason)
                .containsEntry("route", route)
                .containsEntry("citizens", List.of());
    }

    @Test
    void a_stranger_is_refused_in_the_log_too() throws Exception {
        assertThat(entry(client.send(client.to("/api/v1/loans/" + new UUID(7, 7)))))
                .containsEntry("subject", "anonymous")
                .containsEntry("reason", "unauthenticated")
                .containsEntry("purpose", "NONE")
                .containsEntry("caseId", new UUID(7, 7));
        assertThat(entry(client.send(client.as(Issuer.unsigned(), "/api/v1/loans"))))
                .containsEntry("subject", "anonymous")
                .containsEntry("reason", "unauthenticated");
    }

    @Test
    void what_is_too_large_to_be_read_is_refused_in_the_log_too() throws Exception {
        assertThat(entry(client.lend(" ".repeat(1_100_000)))).containsEntry("reason", "too-large");
    }

    @Test
    void a_refusal_in_an_answer_of_its_own_words_is_one() throws Exception {
        assertThat(entry(client.send(post(Role.REGION, "/fhir/refused"))))
                .containsEntry("use", "REFUSED")
                .containsEntry("status", 200)
                .containsEntry("reason", "foreign-sender");
    }

    @Test
    void a_purpose_may_be_said_if_the_role_may_have_it() throws Exception {
        var path = "/api/v1/readers/" + new UUID(1, 1);
        assertThat(entry(client.send(as(Role.LEADER, path)))).containsEntry("purpose", "SUPERVISION");
        assertThat(entry(client.send(as(Role.LEADER, path).header("X-Purpose", "CTI_COURSE"))))
                .containsEntry("purpose", "CTI_COURSE");

        var curious = client.send(as(Role.WORKER, path).header("X-Purpose", "0102039999"));
        assertThat(curious.statusCode()).isEqualTo(400);
        assertThat(curious.body()).contains("X-Purpose", "CTI_COURSE").doesNotContain("0102039999");
        assertThat(entry(curious)).containsEntry("use", "REFUSED").containsEntry("purpose", "CTI_COURSE");
    }

    @Test
    void nothing_of_the_request_is_written_down() throws Exception {
        var answer = client.send(as(Role.WORKER, "/api/v1/loans/0102039999?name=Karl")
                .header("Content-Type", "application/json")
                .method("POST", BodyPublishers.ofString("{\"cpr\": \"0102039999\"}")));

        assertThat(entry(answer).toJson()).doesNotContain("0102039999", "Karl");
    }

    @Test
    void a_trace_or_a_callers_number_made_of_a_personal_number_is_not_written_down() throws Exception {
        var path = "/api/v1/readers/" + new UUID(1, 1);
        var entry = entry(client.send(as(Role.WORKER, path)
                .header("traceparent", "00-00000000000000000000000102039999-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=0102039999")
                .header("baggage", "cpr=0102039999")
                .header("X-Request-Id", "e2631dec-fd8b-420e-94db-0102039999ab")));

        assertThat(entry).doesNotContainKey("trace");
        assertThat(entry.toJson()).doesNotContain("0102039999");
    }

    @Test
    void who_cannot_be_written_down_sees_nothing() throws Exception {
        var id = UUID.randomUUID();
        Cellar.CLOSED.set(true);
        var answer = client.get("/api/v1/readers/" + id);
        Cellar.CLOSED.set(false);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("urn:problem:unavailable").doesNotContain(id.toString());

        assertThat(entry(client.get("/api/v1/readers/" + id))).containsEntry("citizens", List.of(id));
        assertThat(brokenLinks()).isEmpty();
    }

    @Test
    void what_was_refused_because_the_database_was_away_is_written_down_when_it_is_back() throws Exception {
        Cellar.CLOSED.set(true);
        var answer = client.get("/api/v1/failures/store-away");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(client.get("/api/v1/readers").statusCode()).isEqualTo(503);
        Cellar.CLOSED.set(false);

        var _ = entry(client.get("/api/v1/readers"));
        assertThat(entry(answer)).containsEntry("reason", "unavailable").containsEntry("citizens", List.of());
    }

    @Test
    void many_at_once_leave_an_entry_each_in_one_chain() throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 60)
                    .mapToObj(n -> people.submit(() -> client.get("/api/v1/readers/" + new UUID(9, n))))
                    .toList();
            for (var one : asked) {
                answers.add(one.get());
            }
        }
        for (var answer : answers) {
            assertThat(entry(answer)).containsEntry("use", "READ");
        }
        assertThat(brokenLinks()).isEmpty();
    }

    @Test
    void health_and_documents_about_the_api_leave_none() throws Exception {
        assertThat(entries(client.get("/actuator/health"))).isEmpty();
    }

    private HttpRequest.Builder as(Role role, String path) {
        return client.as(Issuer.token(role), path);
    }

    private HttpRequest.Builder post(Role role, String path) {
        return as(role, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
    }

    private Document entry(HttpResponse<String> answer) {
        var entries = entries(answer);
        assertThat(entries).as(answer.body()).hasSize(1);
        return entries.getFirst();
    }

    private List<Document> entries(HttpResponse<String> answer) {
        var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        return mongo.getCollection("accessLog").find(eq("request", request)).into(new ArrayList<>());
    }

    /// Entries whose number or hash does not go on from the one before.
    private List<Document> brokenLinks() {
        var entries = mongo.getCollection("accessLog")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
        return IntStream.range(1, entries.size())
                .filter(i -> !Objects.equals(
                        entries.get(i).getString("previous"), entries.get(i - 1).getString("hash")))
                .mapToObj(entries::get)
                .toList();
    }
}
