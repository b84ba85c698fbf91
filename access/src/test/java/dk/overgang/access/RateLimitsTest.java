package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = Library.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=library", "overgang.limits.client=5", "overgang.limits.municipality=10"})
@ContextConfiguration(initializers = LibraryAddresses.class)
class RateLimitsTest {

    private final Client client;

    @Autowired
    MeterRegistry meters;

    RateLimitsTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void a_client_that_asks_too_much_is_told_when_to_come_back_and_others_are_served() throws Exception {
        var greedy = token("greedy", "0101");
        var before = refusedFor("client");
        var refused = refusalOf(60, greedy);
        assertThat(refused).isNotEmpty();
        var refusal = refused.getFirst();
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refusal.body()).contains("urn:problem:too-many-requests").doesNotContain("greedy");
        assertThat(refusedFor("client") - before).isEqualTo(refused.size());
        assertThat(client.send(client.as(token("modest", "0751"), "/api/v1/me")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_municipality_whose_clients_ask_too_much_together_waits_and_another_does_not() throws Exception {
        // Signed before: on a slow machine the signing alone would keep them below the limit.
        var tokens = IntStream.range(0, 60)
                .mapToObj(one -> token("client-" + one, "0461"))
                .toList();
        var refused = new ArrayList<HttpResponse<String>>();
        for (var token : tokens) {
            refused.addAll(refusalOf(1, token));
        }
        assertThat(refused).isNotEmpty();
        assertThat(refusedFor("municipality")).isEqualTo(refused.size());
        assertThat(client.send(client.as(token("k", "0851"), "/api/v1/me")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusals_of_a_role_count_too() throws Exception {
        var nosy = token("nosy", "");
        var codes = new ArrayList<Integer>();
        for (var i = 0; i < 60; i++) {
            codes.add(client.send(client.as(nosy, "/actuator/metrics")).statusCode());
        }
        assertThat(codes).contains(403, 429);
    }

    private List<HttpResponse<String>> refusalOf(int requests, String token) throws Exception {
        var refused = new ArrayList<HttpResponse<String>>();
        for (var i = 0; i < requests; i++) {
            var answer = client.send(client.as(token, "/api/v1/me"));
            if (answer.statusCode() == 429) {
                refused.add(answer);
            } else {
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
        return refused;
    }

    private double refusedFor(String limit) {
        return meters.counter("overgang.refused", "limit", limit).count();
    }

    private static String token(String subject, String municipality) {
        UnaryOperator<JWTClaimsSet.Builder> who =
                claims -> claims.subject(subject).claim("municipality", municipality);
        return Issuer.token(who, Role.WORKER);
    }
}
