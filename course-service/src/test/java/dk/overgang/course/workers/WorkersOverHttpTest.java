package dk.overgang.course.workers;

import static dk.overgang.course.course.Asking.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Everybody says the own name, and reads the names of the own municipality.
@CourseServiceTest
class WorkersOverHttpTest {

    private static final String ALL = "/api/v1/workers?limit=200";

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    private final String mette = UUID.randomUUID().toString();

    @Test
    void a_worker_says_the_own_name_and_colleagues_read_it() {
        assertThat(called(Role.WORKER, mette, "  Mette Sørensen Åløkke ", Map.of()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"workerId\": \"%s\", \"name\": \"Mette Sørensen Åløkke\", \"roles\": [\"WORKER\"]}"
                                .formatted(mette));

        for (var role : List.of(Role.WORKER, Role.LEADER, Role.AUTHORITY)) {
            assertThat(nameOf(role, "0101")).containsExactly("Mette Sørensen Åløkke");
        }
        assertThat(nameOf(Role.LEADER, "0751")).isEmpty();
    }

    @Test
    void a_leader_whose_subject_is_no_id_has_a_name_too() {
        var leader = "leder-" + mette;

        assertThat(called(Role.LEADER, leader, "Lone", Map.of())).hasStatusOk();

        assertThat(json(get(Role.WORKER, "0101"))
                        .<List<List<String>>>read("$.items[?(@.workerId == '%s')].roles".formatted(leader)))
                .containsExactly(List.of("LEADER"));
    }

    @Test
    void the_name_is_kept_sealed_and_a_new_one_replaces_it() {
        assertThat(called(Role.WORKER, mette, "Mette Hansen", Map.of())).hasStatusOk();
        assertThat(called(Role.WORKER, mette, "Mette Lund", Map.of())).hasStatusOk();
        // At each login it is said again, which changes nothing.
        assertThat(called(Role.WORKER, mette, "Mette Lund", Map.of()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"3\"");

        assertThat(nameOf(Role.WORKER, "0101")).containsExactly("Mette Lund");
        assertThat(mongo.find(query(where("municipality").is("0101")), Document.class, "workers"))
                .filteredOn(document -> mette.equals(document.getString("workerId")))
                .hasSize(1)
                .noneMatch(document -> document.toJson().contains("Mette"));
    }

    @Test
    void a_stale_version_changes_nothing_and_a_repeat_changes_once() {
        assertThat(called(Role.WORKER, mette, "Mette", Map.of("If-Match", "\"7\"")))
                .hasStatus(412);
        assertThat(nameOf(Role.WORKER, "0101")).isEmpty();

        var key = Map.of("Idempotency-Key", "name-" + mette);
        assertThat(called(Role.WORKER, mette, "Mette", key)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(called(Role.WORKER, mette, "Mette", key)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(called(Role.WORKER, mette, "Another", key)).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \" \"}", "{\"name\": \"Me\\ntte\"}", "{\"name\": \"Me\\u0000tte\"}"})
    void what_is_no_name_is_refused_at_its_place(String body) {
        Asking.assertRefused(post(Role.WORKER, mette, body, Map.of()), "/name", "");
        assertThat(nameOf(Role.WORKER, "0101")).isEmpty();
    }

    @Test
    void a_name_has_at_most_a_hundred_letters() {
        assertThat(called(Role.WORKER, mette, "Å".repeat(101), Map.of())).hasStatus(422);
        assertThat(called(Role.WORKER, mette, "Å".repeat(100), Map.of())).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WORKER", "LEADER", "AUTHORITY"})
    void nobody_else_reads_or_says_names(Role role) {
        assertThat(called(role, mette, "Mette", Map.of())).hasStatus(403);
        assertThat(get(role, "0101")).hasStatus(403);
    }

    private List<String> nameOf(Role role, String municipality) {
        return json(get(role, municipality)).read("$.items[?(@.workerId == '%s')].name".formatted(mette));
    }

    private MvcTestResult get(Role role, String municipality) {
        return Asking.as(http, role, municipality).get(ALL);
    }

    private MvcTestResult called(Role role, String subject, String name, Map<String, String> headers) {
        return post(role, subject, "{\"name\": \"%s\"}".formatted(name), headers);
    }

    private MvcTestResult post(Role role, String subject, String body, Map<String, String> headers) {
        var request = http.post()
                .uri("/api/v1/workers/me")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101", subject)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }
}
