package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

@LibraryTest
class GettingInTest {

    private final Client client;

    GettingInTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    static List<String> badTokens() throws JOSEException {
        return List.of(
                Issuer.unsigned(),
                Issuer.signedByAnother(),
                Issuer.signedWithThePublicKey(),
                Issuer.bringingItsOwnKey(),
                Issuer.ofType("JWT"),
                Issuer.ofType("id+jwt"),
                with(claims -> claims.issuer("http://elsewhere.test")),
                with(claims -> claims.audience("another")),
                with(claims -> claims.audience((String) null)),
                with(claims -> claims.subject(null)),
                with(claims -> claims.expirationTime(null)),
                with(claims -> claims.expirationTime(in(Duration.ofSeconds(-35)))),
                with(claims -> claims.expirationTime(in(Duration.ofDays(365)))),
                with(claims -> claims.notBeforeTime(in(Duration.ofMinutes(2)))),
                with(claims -> claims.claim("cnf", Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"))),
                with(claims -> claims.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))),
                with(claims -> claims.claim("cnf", "nonsense")));
    }

    static Set<String> bearersOfNothing() {
        return Library.BEARERS_OF_NOTHING;
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_ours_and_for_us_and_now_is_refused(String token) throws Exception {
        assertUnauthenticated(client.send(client.as(token, "/api/v1/me")));
        assertThat(Issuer.STRANGE_REQUESTS).hasValue(0);
    }

    /// A claim reaches log lines and the access log, so one that could begin a line of its own there is refused.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna\r\n2026-01-12 ERROR written by a stranger",
                "anna\n",
                "\u001b[31manna",
                "an\u0000na",
                "an\u0085na",
                "an\u2028na",
                "\u202eanna",
                "an\u200bna"
            })
    void a_claim_that_is_no_plain_text_is_refused(String text) throws Exception {
        for (var claim : List.of("sub", "municipality", "sor")) {
            assertUnauthenticated(client.send(client.as(with(claims -> claims.claim(claim, text)), "/api/v1/me")));
        }
    }

    @Test
    void a_claim_that_is_far_too_long_or_of_another_type_is_refused() throws Exception {
        for (var claim : List.of("sub", "municipality", "sor")) {
            assertUnauthenticated(client.send(client.as(
                    with(claims -> claims.claim(claim, "x".repeat(256))), "/api/v1/me")));
        }
        for (var claim : List.of("municipality", "sor")) {
            for (var wrong : List.of(7, true, Map.of("a", "b"), List.of("0101"))) {
                assertUnauthenticated(client.send(client.as(with(claims -> claims.claim(claim, wrong)), "/api/v1/me")));
            }
        }
        for (var wrong :
                List.of(7, true, Map.of("worker", "worker"), "worker", List.of(7), Arrays.asList("worker", null))) {
            assertUnauthenticated(client.send(client.as(with(claims -> claims.claim("roles", wrong)), "/api/v1/me")));
        }
    }

    @Test
    void roles_that_are_null_or_left_out_are_none() throws Exception {
        var nulled = Issuer.nulled("roles");
        var absent = with(claims -> claims.claim("roles", null));
        assertThat(client.send(client.as(nulled, "/api/v1/me")).statusCode()).isEqualTo(403);
        assertThat(client.send(client.as(absent, "/api/v1/me")).statusCode()).isEqualTo(403);
    }

    @Test
    void clocks_may_be_half_a_minute_apart() throws Exception {
        var late = with(claims -> claims.expirationTime(in(Duration.ofSeconds(-20))));
        var early = with(claims -> claims.notBeforeTime(in(Duration.ofSeconds(20))));
        assertThat(client.send(client.as(late, "/api/v1/me")).statusCode()).isEqualTo(200);
        assertThat(client.send(client.as(early, "/api/v1/me")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../dev/null", "' OR 1=1 --", "{\"$ne\":null}", "http://attacker.test/key", ""})
    void the_name_of_a_key_is_only_ever_compared(String name) throws Exception {
        assertUnauthenticated(client.send(client.as(Issuer.namingItsKey(name), "/api/v1/me")));
        assertThat(Issuer.STRANGE_REQUESTS).hasValue(0);
    }

    @Test
    void a_flood_of_unknown_keys_does_not_reach_the_issuer_and_stops_nobody() throws Exception {
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);
        var before = Issuer.REQUESTS_FOR_KEYS.get();
        for (var i = 0; i < 20; i++) {
            assertUnauthenticated(client.send(client.as(Issuer.namingItsKey("k" + i), "/api/v1/me")));
        }
        assertThat(Issuer.REQUESTS_FOR_KEYS.get() - before).isLessThanOrEqualTo(4);
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("bearersOfNothing")
    void without_a_token_nobody_gets_in(String authorization) throws Exception {
        assertUnauthenticated(client.send(client.to("/api/v1/me").header(HttpHeaders.AUTHORIZATION, authorization)));
    }

    @Test
    void a_controller_is_told_who_calls() throws Exception {
        var token = Issuer.token(claims ->
                claims.claim("roles", List.of("region", "worker", "emperor")).claim("sor", "953741000016009"));
        assertThat(client.send(client.as(token, "/api/v1/me")).body())
                .isEqualTo("anna region+worker 0101 953741000016009");
    }

    @Test
    void a_token_without_municipality_belongs_to_none() throws Exception {
        var token = Issuer.token(claims -> claims.claim("municipality", null), Role.OPERATOR);
        assertThat(client.send(client.as(token, "/api/v1/me")).body()).isEqualTo("anna operator  null");
    }

    @Test
    void a_route_is_for_its_roles_and_no_other() throws Exception {
        assertThat(statusOf(Role.WORKER)).isEqualTo(200);
        for (var role : Set.of(Role.REGION, Role.LEADER, Role.PORTAL, Role.OPERATOR, Role.AUDITOR)) {
            var answer = client.send(client.as(Issuer.token(role), "/api/v1/loans?limit=5"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("urn:problem:insufficient-scope");
        }
    }

    /// The route is the worker's; the leader's role beside it grants nothing there.
    @Test
    void a_controller_sees_the_roles_that_its_route_is_for() throws Exception {
        var both = Issuer.token(Role.WORKER, Role.LEADER, Role.PORTAL);
        assertThat(client.send(client.as(both, "/api/v1/granted")).body())
                .contains("worker")
                .doesNotContain("leader", "portal");
    }

    @Test
    void asking_for_the_head_is_no_way_around_the_roles() throws Exception {
        var head = client.as(Issuer.token(Role.PORTAL), "/api/v1/loans?limit=5").HEAD();
        assertThat(client.send(head).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_address_without_a_route_does_not_exist_for_anybody(Role role) throws Exception {
        var answer = client.send(client.as(Issuer.token(role), "/api/v1/attic"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:problem:not-found").doesNotContain("books");
        assertThat(client.send(client.to("/api/v1/attic")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_without_a_role_gets_nowhere() throws Exception {
        assertThat(client.send(client.as(Issuer.token(), "/api/v1/me")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void health_is_for_everyone_and_says_no_more_than_its_status() throws Exception {
        var answer = client.send(client.to("/actuator/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components").doesNotContain("details");
        assertThat(client.send(client.to("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_rest_of_the_actuator_is_for_operators() throws Exception {
        assertThat(client.send(client.to("/actuator/metrics")).statusCode()).isEqualTo(401);
        assertThat(client.get("/actuator/metrics").statusCode()).isEqualTo(403);
        assertThat(client.send(client.as(Issuer.token(Role.OPERATOR), "/actuator/metrics"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send(client.as(Issuer.token(Role.OPERATOR), "/actuator/env"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void parked_messages_are_for_operators() throws Exception {
        assertThat(client.get("/api/v1/parked").statusCode()).isEqualTo(403);
        assertThat(client.send(client.as(Issuer.token(Role.OPERATOR), "/api/v1/parked"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_documents_about_the_api_need_a_token_and_keep_the_caller_to_themselves() throws Exception {
        assertThat(client.send(client.to("/v3/api-docs")).statusCode()).isEqualTo(401);
        var documents = client.get("/v3/api-docs");
        assertThat(documents.statusCode()).isEqualTo(200);
        assertThat(documents.body()).contains("/api/v1/me").doesNotContain("\"caller\"", "\"Caller\"");
    }

    @Test
    void nobody_gets_a_session() throws Exception {
        assertThat(client.get("/api/v1/me").headers().firstValue(HttpHeaders.SET_COOKIE))
                .isEmpty();
        assertThat(client.send(client.to("/api/v1/me")).headers().firstValue(HttpHeaders.SET_COOKIE))
                .isEmpty();
    }

    @Test
    void a_change_needs_no_token_of_a_form() throws Exception {
        var shred = client.as(Issuer.token(Role.OPERATOR), "/api/v1/loans/0e9d6c1a-52f7-5b6e-8a44-3c1d2e5f6a70")
                .method("DELETE", BodyPublishers.noBody());
        assertThat(client.send(shred).statusCode()).isEqualTo(200);
    }

    private int statusOf(Role role) throws IOException, InterruptedException {
        return client.send(client.as(Issuer.token(role), "/api/v1/loans?limit=5"))
                .statusCode();
    }

    private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Issuer.token(change, Role.WORKER);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static void assertUnauthenticated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue(HttpHeaders.WWW_AUTHENTICATE))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Bearer"));
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:problem:unauthenticated");
    }
}
