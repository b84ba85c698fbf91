package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

@LibraryTest
class ReadingBodiesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String GOOD = """
            {"book": {"title": "Niels Lyhne", "kind": "NOVEL", "pages": 214}, "on": "2026-05-20",
             "at": "2026-05-20T10:00:00+02:00", "readers": ["Marie"]}
            """;

    private final Client client;

    ReadingBodiesTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void what_is_right_is_read() throws Exception {
        var answer = client.lend(GOOD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"on\":\"2026-05-20\"", "\"at\":\"2026-05-20T08:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-05-20\"              | \"2026-02-30\"            | /on            | ÅÅÅÅ-MM-DD",
                "\"2026-05-20\"              | \"2026-05-20T10:00:00Z\"  | /on            | ÅÅÅÅ-MM-DD",
                "\"2026-05-20\"              | \"i morgen\"              | /on            | ÅÅÅÅ-MM-DD",
                "\"2026-05-20\"              | \"\"                      | /on            | ÅÅÅÅ-MM-DD",
                "\"2026-05-20\"              | 20593                     | /on            | ÅÅÅÅ-MM-DD",
                "\"2026-05-20\"              | [2026, 5, 20]             | /on            | ÅÅÅÅ-MM-DD",
                "\"2026-05-20T10:00:00+02:00\" | \"2026-05-20T10:00:00\" | /at            | RFC 3339",
                "\"2026-05-20T10:00:00+02:00\" | 1779264000              | /at            | RFC 3339",
                "\"NOVEL\"                   | \"SONG\"                  | /book/kind     | NOVEL, POEM",
                "\"NOVEL\"                   | 0                         | /book/kind     | NOVEL, POEM",
                "\"NOVEL\"                   | \"\"                      | /book/kind     | NOVEL, POEM",
                "214                         | \"214\"                   | /book/pages    | helt tal",
                "214                         | 2.5                       | /book/pages    | helt tal",
                "214                         | true                      | /book/pages    | helt tal",
                "\"Niels Lyhne\"             | 7                         | /book/title    | tekst",
                "\"Niels Lyhne\"             | {\"$ne\": null}           | /book/title    | tekst",
                "[\"Marie\"]                 | \"Marie\"                 | /readers       | liste",
                "\"kind\"                    | \"genre\"                 | /book/genre    | id, kind, pages, title",
                "\"kind\"                    | \"_class\"                | /book/_class   | id, kind, pages, title"
            })
    void what_cannot_be_read_is_named_with_what_is_allowed(String right, String wrong, String pointer, String allowed)
            throws Exception {
        var answer = client.lend(GOOD.replace(right, wrong));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"", allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0102039999", "Niels 0102039999", "<script>"})
    void what_the_caller_sent_is_never_told_back(String secret) throws Exception {
        for (var place : new String[] {"2026-05-20", "NOVEL", "kind"}) {
            assertThat(client.lend(GOOD.replace(place, secret)).body()).doesNotContain(secret);
        }
    }

    @Test
    void an_unknown_field_has_a_problem_of_its_own() throws Exception {
        assertThat(client.lend(GOOD.replace("\"kind\"", "\"status\"")).body()).contains("urn:problem:unknown-property");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "not json",
                "{\"book\": {\"title\": \"A\", \"title\": \"B\"}, \"readers\": []}",
                "{\"book\": {\"title\": \"A\"}, \"readers\": []} {}",
                "null"
            })
    void what_is_no_json_or_says_a_thing_twice_is_malformed(String body) throws Exception {
        var answer = client.lend(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:problem:malformed");
    }

    @Test
    void a_bottomless_body_does_not_reach_the_stack() throws Exception {
        var deep = "[".repeat(100_000);
        for (var body : new String[] {deep, GOOD.replace("\"Niels Lyhne\"", deep), "{\"x\":".repeat(100_000)}) {
            assertThat(client.lend(body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_rule_on_a_field_answers_422_and_names_each_field() throws Exception {
        var answer = client.lend(GOOD.replace("Niels Lyhne", " ").replace("Marie", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("urn:problem:invalid", "\"pointer\":\"/book/title\"", "\"pointer\":\"/readers/0\"");
    }

    @Test
    void a_number_in_a_field_that_others_see_is_refused_in_words_and_not_told_back() throws Exception {
        var answer = client.lend(GOOD.replace("Niels Lyhne", "Om 010203-9999"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"pointer\":\"/book/title\"", "ligner et CPR-nummer")
                .doesNotContain("010203");
        assertThat(client.lend(GOOD.replace("Niels Lyhne", "265161000016000")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_missing_object_is_named() throws Exception {
        assertThat(client.lend("{\"readers\": []}").body()).contains("\"pointer\":\"/book\"");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_unread() throws Exception {
        assertTooLarge(client.lend(" ".repeat(MEGABYTE) + GOOD));
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_counted() throws Exception {
        assertTooLarge(client.send(chunked(json("/api/v1/loans"), MEGABYTE + 100_000)));
    }

    @Test
    void a_body_just_within_the_limit_is_read() throws Exception {
        assertThat(client.lend(" ".repeat(MEGABYTE - 1000) + GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void compressed_bodies_are_not_unpacked() throws Exception {
        var zipped = json("/api/v1/loans")
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .POST(BodyPublishers.ofString(GOOD));
        var answer = client.send(zipped);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:problem:unsupported-encoding");
    }

    @Test
    void fhir_answers_for_itself() throws Exception {
        var large = chunked(
                client.as(Issuer.token(Role.REGION), "/fhir/$process-message")
                        .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip"),
                MEGABYTE + 100_000);
        assertThat(client.send(large).body()).isEqualTo(Integer.toString(MEGABYTE + 100_000));
    }

    @Test
    void an_upload_is_read_as_a_file_or_as_json_and_has_a_limit_of_its_own() throws Exception {
        for (var type : new String[] {"application/zip", "application/json"}) {
            assertThat(client.send(scan(type, MEGABYTE + 100_000)).body())
                    .as(type)
                    .isEqualTo(Integer.toString(MEGABYTE + 100_000));
        }
        assertThat(client.send(scan("text/csv", 10)).statusCode()).isEqualTo(415);
        var answer = client.send(scan("application/zip", 2 * MEGABYTE + 1));
        assertTooLarge(answer);
        assertThat(answer.body()).contains("højst 2 MB");
        assertThat(client.lend(" ".repeat(MEGABYTE) + GOOD).body()).contains("højst 1 MB");
    }

    @Test
    void a_file_is_no_body_of_another_address() throws Exception {
        var request = client.as(Issuer.token(Role.WORKER), "/api/v1/loans")
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .POST(BodyPublishers.ofString(GOOD));
        assertThat(client.send(request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=utf-7"})
    void only_json_is_read(String type) throws Exception {
        var request = client.as(Issuer.token(Role.WORKER), "/api/v1/loans")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .POST(BodyPublishers.ofString(GOOD));
        var answer = client.send(request);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:problem:unsupported-media-type").doesNotContain("utf-7");
    }

    @Test
    void json_dressed_up_as_a_form_is_refused() throws Exception {
        var form = client.as(Issuer.token(Role.WORKER), "/api/v1/loans")
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(GOOD));
        assertThat(client.send(form).statusCode()).isEqualTo(415);
    }

    private HttpRequest.Builder scan(String type, int size) {
        return chunked(
                client.as(Issuer.token(Role.WORKER), "/api/v1/readers/scan").header(HttpHeaders.CONTENT_TYPE, type),
                size);
    }

    private HttpRequest.Builder json(String path) {
        return client.as(Issuer.token(Role.WORKER), path).header(HttpHeaders.CONTENT_TYPE, "application/json");
    }

    private static HttpRequest.Builder chunked(HttpRequest.Builder request, int size) {
        var spaces = " ".repeat(size).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces)));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:problem:too-large");
    }
}
