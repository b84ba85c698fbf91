package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.http.RequestIds;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/// A request that reached the service with a valid token leaves one entry under its caller's name, also where the
/// server, the firewall or a limit refused it before the token was looked at; every refusal is a problem detail.
@LibraryTest
class ReachingTheServiceTest {

    private static final Pattern NUMBER = Pattern.compile("(?i)X-Request-Id: ([0-9a-f-]{36})");

    private final int port;
    private final Client client;
    private final MongoOperations mongo;

    @Autowired
    ReachingTheServiceTest(@LocalServerPort int port, MongoOperations mongo) {
        this.port = port;
        this.client = new Client(port);
        this.mongo = mongo;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   | //api/v1/me             | 400",
                "GET   | /API/v1/me              | 404",
                "GET   | /Api/v1/me              | 404",
                "GET   | /nowhere                | 404",
                "GET   | /                       | 404",
                "GET   | /api                    | 404",
                "GET   | /api/v1/me;a=b          | 400",
                "GET   | /api//v1/me             | 400",
                "GET   | /api/v1/%2e%2e/me       | 400",
                "GET   | /api/v1/me%00           | 400",
                "GET   | /api/v1/%2fme           | 400",
                "GET   | /api/v1/%zz             | 400",
                "GET   | /actuator/../api/v1/me  | 400",
                "GET   | /actuator/%2e%2e/api/me | 400",
                "TRACE | /api/v1/me              | 405",
                "FROB  | /api/v1/me              | 400",
                "OPTIONS | /api/v1/me            | 405"
            })
    void what_is_refused_before_the_token_is_looked_at_is_logged_under_its_caller(
            String method, String path, int status) throws Exception {
        var token = Issuer.token(claims -> claims.subject("bodil"), Role.WORKER);
        var answer = ask("%s %s HTTP/1.1\nHost: localhost\nAuthorization: Bearer %s\nConnection: close\n\n"
                .formatted(method, path, token));

        assertProblem(answer, status);
        assertThat(answer).doesNotContain(token);
        assertThat(entry(answer))
                .containsEntry("subject", "bodil")
                .containsEntry("roles", List.of("worker"))
                .containsEntry("municipality", "0101")
                .containsEntry("use", "REFUSED")
                .containsEntry("status", status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/me HTTP/1.1\nHost: a\nHost: b\nAuthorization: Bearer %s\nConnection: close\n\n",
                "GET http://attacker.test/api/v1/me HTTP/1.1\nHost: localhost\nAuthorization: Bearer %s\n\n",
                "GET /api/v1/me HTTP/1.1\nAuthorization: Bearer %s\nConnection: close\n\n",
                "POST /api/v1/loans HTTP/1.1\nHost: x\nContent-Length: 4\nContent-Length: 40\n"
                        + "Authorization: Bearer %s\nConnection: close\n\n{}\n"
            })
    void what_the_server_itself_refuses_is_a_problem_detail_and_has_its_entry(String request) throws Exception {
        var answer = ask(request.formatted(Issuer.token(claims -> claims.subject("bodil"), Role.WORKER)));

        assertProblem(answer, 400);
        assertThat(entry(answer)).containsEntry("subject", "bodil").containsEntry("status", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\n\n",
                "GET /api\\v1\\me HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/v1/{me} HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/v1/me|x HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/v1/me HTTP/1.1\nHost: localhost\nX : y\nb\u0000c: d\nConnection: close\n\n",
                "GET /api/v1/me HTTP/9.9\nHost: localhost\nConnection: close\n\n"
            })
    void what_is_no_request_at_all_is_no_page_either(String request) throws Exception {
        var answer = ask(request);
        assertThat(answer).contains("application/problem+json").doesNotContain("<html", "Tomcat", "Exception");
        assertThat(entry(answer)).containsEntry("subject", "anonymous").containsEntry("use", "REFUSED");
    }

    @Test
    void a_body_refused_unread_is_logged_under_its_caller() throws Exception {
        var token = Issuer.token(claims -> claims.subject("bodil"), Role.WORKER);
        var large = client.send(client.as(token, "/api/v1/loans")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(" ".repeat(1_100_000))));
        var packed = client.send(client.as(token, "/api/v1/loans")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}")));

        for (var answer : List.of(large, packed)) {
            var number = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(entries(number))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry).containsEntry("subject", "bodil").containsEntry("use", "REFUSED"));
        }
    }

    @Test
    void a_token_that_is_not_valid_names_nobody() throws Exception {
        var forged = Issuer.signedByAnother();
        var answer = ask("GET //api/v1/me HTTP/1.1\nHost: localhost\nAuthorization: Bearer %s\nConnection: close\n\n"
                .formatted(forged));

        assertThat(entry(answer)).containsEntry("subject", "anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e2631dec-fd8b-420e-94db-0e33f1c2a3ab", "7c631dec-fd8b-420e-94db-0203049999ab"})
    void two_requests_under_one_number_of_the_callers_are_both_found(String own) throws Exception {
        var first = asked(own, new UUID(1, 1));
        var second = asked(own, new UUID(1, 2));

        assertThat(first).isNotEqualTo(second).isNotEqualTo(own);
        assertThat(entries(first))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("callerRequest", RequestIds.kept(own)));
        var found = client.send(client.as(Issuer.token(Role.AUDITOR), "/api/v1/access-log/requests/" + own));
        assertThat(JsonPath.<List<String>>read(found.body(), "$.items[*].usage.request"))
                .containsExactly(first, second);
        assertThat(JsonPath.<List<String>>read(found.body(), "$.items[*].usage.callerRequest"))
                .containsOnly(RequestIds.kept(own));
        var verified = client.send(client.as(Issuer.token(Role.OPERATOR), "/api/v1/access-log/verification"));
        assertThat(verified.body()).contains("\"intact\":true");
    }

    @Test
    void a_number_of_the_callers_that_is_none_is_not_kept() throws Exception {
        var number = asked("0102039999", new UUID(1, 1));

        assertThat(entries(number))
                .singleElement()
                .satisfies(entry -> assertThat(entry).doesNotContainKey("callerRequest"));
    }

    private String asked(String number, UUID reader) throws Exception {
        var request = client.as(Issuer.token(Role.WORKER), "/api/v1/readers/" + reader)
                .header("X-Request-Id", number);
        return client.send(request).headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"urn:problem:", "\"status\":" + status)
                .doesNotContain("<html", "Tomcat", "Exception");
    }

    private Document entry(String answer) {
        var number = NUMBER.matcher(answer);
        assertThat(number.find()).as(answer).isTrue();
        var entries = entries(number.group(1));
        assertThat(entries).as(answer).hasSize(1);
        return entries.getFirst();
    }

    private List<Document> entries(String number) {
        return mongo.getCollection("accessLog").find(eq("request", number)).into(new ArrayList<>());
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
