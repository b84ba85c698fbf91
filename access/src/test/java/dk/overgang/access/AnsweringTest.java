package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@LibraryTest
class AnsweringTest {

    private static final String NOBODY = "/api/v1/loans/00000000-0000-4000-8000-000000000000";

    private final Client client;

    AnsweringTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "store-away, 503, unavailable",
        "driver, 503, unavailable",
        "lock, 503, unavailable",
        "conflict, 409, book:already-lent",
        "meanwhile, 409, conflict",
        "invalid, 422, invalid",
        "stale, 412, precondition-failed",
        "unversioned, 428, precondition-required",
        "bug, 500, internal"
    })
    void a_failure_has_a_status_and_a_name(String failure, int status, String name) throws Exception {
        var answer = client.get("/api/v1/failures/" + failure);
        assertProblem(answer, status, name);
    }

    @Test
    void an_outage_says_when_to_come_back() throws Exception {
        assertThat(client.get("/api/v1/failures/store-away").headers().firstValue(HttpHeaders.RETRY_AFTER))
                .hasValue("5");
    }

    @Test
    void a_bug_gives_nothing_away() throws Exception {
        assertThat(client.get("/api/v1/failures/bug").body())
                .doesNotContain("010203")
                .doesNotContain("Exception");
    }

    @Test
    void the_texts_are_danish_unless_english_is_asked_for() throws Exception {
        assertThat(in(null, "conflict")).contains("Bogen er allerede udlånt", "Siden 20. maj 2026.");
        assertThat(in("de", "conflict")).contains("Bogen er allerede udlånt");
        assertThat(in("en-GB,da;q=0.5", "conflict")).contains("The book is already lent", "Since 20 May 2026.");
        assertThat(in(null, "meanwhile")).contains("En anden har ordnet det imens", "se, hvad der er tilbage");
        assertThat(in("en", "meanwhile")).contains("Somebody else has dealt with it meanwhile");
        assertThat(in(null, "stale")).contains("Indholdet er ændret siden");
        assertThat(in("en", "stale")).contains("The content has changed since");
    }

    /// 22:30 in UTC is past midnight in Denmark.
    @Test
    void a_moment_is_told_as_clocks_in_denmark_show_it() throws Exception {
        assertThat(in(null, "too-late")).contains("Senest 21. maj 2026 kl. 00.30.00.");
        assertThat(in("en", "too-late")).contains("At the latest 21 May 2026 at 00:30:00.");
    }

    @Test
    void a_refusal_without_a_text_of_its_own_still_has_a_title() throws Exception {
        assertThat(in(null, "unknown-conflict")).contains("Anmodningen kunne ikke udføres");
    }

    @Test
    void a_rule_that_says_no_to_a_field_names_it() throws Exception {
        assertThat(in(null, "invalid")).contains("\"pointer\":\"/book/title\"", "Titlen er i brug.");
    }

    @Test
    void unknown_and_forbidden_and_impossible_answer_alike() throws Exception {
        var unknown = client.get(NOBODY);
        var impossible = client.get("/api/v1/loans/1");
        var nowhere = client.get("/api/v1/nowhere");
        assertProblem(unknown, 404, "not-found");
        assertThat(withoutInstance(impossible)).isEqualTo(withoutInstance(unknown));
        assertThat(withoutInstance(nowhere)).isEqualTo(withoutInstance(unknown));
        assertThat(impossible.body()).hasSameSizeAs(unknown.body());
    }

    @Test
    void a_request_has_a_number_in_its_answer() throws Exception {
        var answer = client.get(NOBODY);
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(body(answer)).containsEntry("instance", "urn:uuid:" + id);
    }

    @Test
    void the_number_of_a_request_is_never_the_callers() throws Exception {
        var given = UUID.randomUUID().toString();
        assertThat(numbered(given)).isNotEqualTo(given);
        assertThat(numbered("010203-9999")).isNotEqualTo("010203-9999");
    }

    @Test
    void a_method_nobody_offers_is_told_which_ones_are() throws Exception {
        var answer =
                client.send(client.as(Issuer.token(Role.OPERATOR), "/api/v1/me").POST(BodyPublishers.noBody()));
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue(HttpHeaders.ALLOW)).hasValue("GET");
    }

    @Test
    void another_method_in_a_header_means_nothing() throws Exception {
        var override = client.as(Issuer.token(Role.WORKER), "/api/v1/loans?limit=1")
                .header("X-HTTP-Method-Override", "DELETE");
        assertThat(client.send(override).statusCode()).isEqualTo(200);
    }

    @Test
    void a_format_nobody_speaks_is_not_acceptable() throws Exception {
        var picture = client.as(Issuer.token(Role.WORKER), "/api/v1/loans")
                .header(HttpHeaders.ACCEPT, "image/png")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .POST(BodyPublishers.ofString("{\"book\": {\"title\": \"A\"}, \"readers\": []}"));
        assertProblem(client.send(picture), 406, "not-acceptable");
    }

    @Test
    void a_query_parameter_is_named_with_what_is_allowed() throws Exception {
        assertThat(client.get("/api/v1/loans?limit=many").body())
                .contains("\"parameter\":\"limit\"", "Skal være et helt tal.")
                .doesNotContain("many");
        assertThat(client.get("/api/v1/loans?limit=1&kind=SONG").body())
                .contains("\"parameter\":\"kind\"", "NOVEL, POEM")
                .doesNotContain("SONG");
        assertProblem(client.get("/api/v1/loans"), 400, "malformed");
        assertThat(client.get("/api/v1/loans").body()).contains("\"parameter\":\"limit\"", "Skal angives.");
        assertProblem(client.get("/api/v1/loans?limit=201"), 400, "malformed");
        assertThat(client.get("/api/v1/loans?limit=201").body()).contains("\"parameter\":\"limit\"");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/me;a=b", "/api//v1/me", "/api/v1/%2e%2e/me", "/api/v1/me%00"})
    void a_crooked_address_is_refused(String path) throws Exception {
        var answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat");
    }

    @Test
    void the_page_of_errors_is_no_page() throws Exception {
        assertProblem(client.get("/error"), 404, "not-found");
    }

    private String in(@Nullable String languages, String failure) throws Exception {
        var request = client.as(Issuer.token(Role.WORKER), "/api/v1/failures/" + failure);
        return client.send(languages == null ? request : request.header(HttpHeaders.ACCEPT_LANGUAGE, languages))
                .body();
    }

    private String numbered(String id) throws Exception {
        var request = client.as(Issuer.token(Role.WORKER), "/api/v1/me").header("X-Request-Id", id);
        return client.send(request).headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static Map<String, Object> body(HttpResponse<String> answer) {
        return JsonMapper.shared().readValue(answer.body(), new TypeReference<Map<String, Object>>() {});
    }

    private static Map<String, Object> withoutInstance(HttpResponse<String> answer) {
        var body = body(answer);
        var _ = body.remove("instance");
        return body;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).hasValue("application/problem+json");
        assertThat(body(answer))
                .containsEntry("type", "urn:problem:" + name)
                .containsEntry("status", status)
                .containsKey("title");
    }
}
