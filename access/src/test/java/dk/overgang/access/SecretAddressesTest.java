package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;

/// F-64: what is read without a token, by whoever knows its address.
@SpringBootTest(
        classes = Library.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=library", "overgang.limits.open=30"})
@ContextConfiguration(initializers = LibraryAddresses.class)
class SecretAddressesTest {

    private static final String KNOWN = "/returns/hemmelig.ics";

    private final Client client;
    private final MongoOperations mongo;

    @Autowired
    SecretAddressesTest(@LocalServerPort int port, MongoOperations mongo) {
        this.client = new Client(port);
        this.mongo = mongo;
    }

    @Test
    void its_entry_names_whose_it_is_and_not_the_secret() throws Exception {
        var entry = entry(get(KNOWN, 200));

        assertThat(entry)
                .containsEntry("subject", "bo")
                .containsEntry("municipality", "0751")
                .containsEntry("roles", List.of())
                .containsEntry("route", "GET /returns/{secret}.ics");
        assertThat(entry.toJson()).doesNotContain("hemmelig");
    }

    @Test
    void who_guesses_is_nobody() throws Exception {
        assertThat(entry(get("/returns/gaet.ics", 404)))
                .containsEntry("subject", "anonymous")
                .containsEntry("use", "REFUSED");
    }

    @Test
    void it_is_for_reading_alone() throws Exception {
        var _ = answered(client.to(KNOWN).method("HEAD", BodyPublishers.noBody()), 200);
        var _ = answered(client.to(KNOWN).POST(BodyPublishers.noBody()), 401);
        assertThat(get("/api/v1/loans", 401).body()).contains("unauthenticated");
        assertThat(get("/returns/a/b.ics", 401).body()).contains("unauthenticated");
    }

    @Test
    void one_network_address_may_not_ask_without_end() throws Exception {
        var codes = new ArrayList<Integer>();
        for (var i = 0; i < 120; i++) {
            codes.add(client.send(client.to("/returns/gaet.ics")).statusCode());
        }
        assertThat(codes).contains(404, 429);
    }

    private HttpResponse<String> get(String path, int status) throws Exception {
        return answered(client.to(path), status);
    }

    /// Answered when the allowance is full again, where another test has used it up.
    private HttpResponse<String> answered(HttpRequest.Builder request, int status) throws Exception {
        var answer = client.send(request);
        while (answer.statusCode() == 429) {
            answer = client.send(request);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private Document entry(HttpResponse<String> answer) {
        var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        return Objects.requireNonNull(
                mongo.getCollection("accessLog").find(eq("request", request)).first());
    }
}
