package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;

/// The interface speaks JSON in UTF-8. A body in anything else is refused with 415 and an answer in anything else
/// with 406, so whom an answer shows is logged whatever the caller asks for.
@LibraryTest
class OneMediaTypeTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String GOOD = "{\"book\": {\"title\": \"Niels Lyhne\", \"pages\": 214}, \"readers\": []}";

    private final Client client;
    private final MongoOperations mongo;

    @Autowired
    OneMediaTypeTest(@LocalServerPort int port, MongoOperations mongo) {
        this.client = new Client(port);
        this.mongo = mongo;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json;charset=utf-8",
                "application/json;q=0.1, application/yaml;q=0.9",
                "text/html, */*;q=0.8"
            })
    void whom_an_answer_in_json_shows_is_logged(String accept) throws Exception {
        var answer = asked("/api/v1/readers", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(new String(answer.body(), UTF_8)).contains(new UUID(1, 1).toString(), new UUID(1, 2).toString());
        assertThat(entry(answer)).containsEntry("citizens", List.of(new UUID(1, 1), new UUID(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/json;charset=utf-16",
                "application/json;charset=UTF-16BE",
                "application/json;charset=utf-32",
                "*/*;charset=utf-16",
                "application/vnd.library+json",
                "text/html",
                "image/png",
                "nonsense"
            })
    void an_answer_in_anything_else_is_refused_and_shows_nobody(String accept) throws Exception {
        var answer = asked("/api/v1/readers", accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(new String(answer.body(), UTF_8)).contains("urn:problem:not-acceptable");
        for (var charset :
                Stream.of(UTF_8, UTF_16, UTF_16BE, Charset.forName("UTF-32")).toList()) {
            assertThat(new String(answer.body(), charset)).doesNotContain(new UUID(1, 1).toString());
        }
        assertThat(entry(answer)).containsEntry("use", "REFUSED").containsEntry("citizens", List.of());
    }

    @Test
    void a_change_whose_answer_nobody_could_read_is_not_made() throws Exception {
        var before = Library.ENROLLED.get();
        var answer = client.send(client.as(Issuer.token(Role.WORKER), "/api/v1/readers")
                .header(HttpHeaders.ACCEPT, "application/yaml")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Library.ENROLLED).hasValue(before);
    }

    static Stream<String> otherTypes() {
        return Stream.of(
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/xml",
                "text/plain",
                "application/cbor",
                "application/x-jackson-smile",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/problem+json",
                "application/vnd.library+json",
                "application/*",
                "*/*",
                "application/json;charset=utf-16",
                "application/json;charset=iso-8859-1",
                "application/json;charset=nonsense",
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void a_body_in_anything_else_is_not_read(String type) throws Exception {
        var answer = client.send(loan(type).POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:problem:unsupported-media-type");
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void a_body_that_nobody_wants_is_refused_too(String type) throws Exception {
        var answer = client.send(client.as(Issuer.token(Role.WORKER), "/api/v1/readers")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
    }

    @Test
    void a_body_without_a_type_is_not_read() throws Exception {
        var answer = client.send(
                client.as(Issuer.token(Role.WORKER), "/api/v1/loans").POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void json_in_another_charset_than_it_must_have_is_not_guessed() throws Exception {
        for (var charset : List.of(UTF_16, UTF_16BE, Charset.forName("UTF-32"))) {
            var answer = client.send(loan("application/json").POST(BodyPublishers.ofByteArray(GOOD.getBytes(charset))));
            assertThat(answer.statusCode()).as(charset.name()).isEqualTo(400);
        }
        assertThat(client.lend("\ufeff" + GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_parameter_in_the_body_is_no_parameter_of_the_address() throws Exception {
        var answer = client.send(client.as(Issuer.token(Role.WORKER), "/api/v1/loans")
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .method("GET", BodyPublishers.ofString("limit=5")));

        assertThat(answer.statusCode()).isBetween(400, 415);
    }

    private HttpRequest.Builder loan(String type) {
        return client.as(Issuer.token(Role.WORKER), "/api/v1/loans").header(HttpHeaders.CONTENT_TYPE, type);
    }

    private HttpResponse<byte[]> asked(String path, String accept) throws Exception {
        var request = client.as(Issuer.token(Role.WORKER), path).header(HttpHeaders.ACCEPT, accept);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private Document entry(HttpResponse<?> answer) {
        var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        var entries =
                mongo.getCollection("accessLog").find(eq("request", request)).into(new ArrayList<>());
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
