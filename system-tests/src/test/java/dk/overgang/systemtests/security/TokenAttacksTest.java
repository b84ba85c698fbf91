package dk.overgang.systemtests.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Every attack posts the notice that would pause a running course; afterwards the course runs on.
class TokenAttacksTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final TokenForger forger = new TokenForger(SharedPlatform.platform());
    private final Person person = actors.startedOn(SharedPlatform.CLOCK.today().minusDays(5));

    @AfterEach
    void nothing_is_stored() {
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE");
        assertThat(actors.worker().looksAt(person).pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer garbage", "Bearer a.b.c", "Basic cmVnaW9uOnJlZ2lvbg=="})
    void a1_no_token_and_garbage_for_one_are_refused(String authorization) {
        isUnauthenticated(posted(authorization));
    }

    @Test
    void a2_an_unsigned_token_is_refused() {
        refused(new PlainJWT(forger.claims(c -> c, "region")).serialize());
    }

    @Test
    void a3_a_token_signed_with_the_public_key_as_secret_is_refused() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(forger.real().getKeyID())
                .build();
        for (var secret : new byte[][] {
            forger.real().toRSAPublicKey().getEncoded(),
            forger.real().toPublicJWK().toJSONString().getBytes(UTF_8)
        }) {
            refused(forger.signed(header, forger.claims(c -> c, "region"), new MACSigner(secret)));
        }
    }

    @Test
    void a4_a_token_that_brings_its_own_key_is_refused_and_nobody_fetches_it() throws IOException {
        var asked = new AtomicInteger();
        var attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var _ = attacker.createContext("/", exchange -> {
            var _ = asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        attacker.start();
        try {
            var elsewhere = URI.create(
                    "http://localhost:%d/keys".formatted(attacker.getAddress().getPort()));
            refused(signedByTheForger(forger.header().jwkURL(elsewhere)));
            refused(signedByTheForger(forger.header().x509CertURL(elsewhere)));
            refused(signedByTheForger(forger.header().jwk(forger.own().toPublicJWK())));
            refused(signedByTheForger(
                    forger.header().keyID(elsewhere.toString()).jwkURL(elsewhere)));
            assertThat(asked).hasValue(0);
        } finally {
            attacker.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../dev/null", "' OR '1'='1", "{\"$ne\":null}", "x"})
    void a4_a_strange_name_of_a_key_is_only_compared(String name) {
        refused(signedByTheForger(forger.header().keyID(name)));
    }

    @Test
    void a5_a_token_of_another_time_is_refused() {
        var now = Instant.now();
        refused(forger.token(c -> c.expirationTime(Date.from(now.minusSeconds(60))), "region"));
        refused(forger.token(c -> c.expirationTime(null), "region"));
        refused(forger.token(c -> c.expirationTime(Date.from(now.plus(Duration.ofDays(30)))), "region"));
        refused(forger.token(c -> c.notBeforeTime(Date.from(now.plusSeconds(60))), "region"));
    }

    @Test
    void a5_a_token_of_another_issuer_or_for_another_audience_is_refused() {
        refused(forger.token(c -> c.issuer("http://localhost"), "region"));
        refused(forger.token(c -> c.issuer(null), "region"));
        refused(forger.token(c -> c.audience("another"), "region"));
        refused(forger.token(c -> c.audience((String) null), "region"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "id+jwt", "logout+jwt", "client-authentication+jwt"})
    void a5_a_signed_token_that_is_no_access_token_is_refused(String type) {
        var header = forger.header().type(new JOSEObjectType(type)).build();
        refused(forger.signed(header, forger.claims(c -> c, "region"), TokenForger.signer(forger.real())));
    }

    @Test
    void a5_a_token_bound_to_a_certificate_is_refused_without_it() {
        refused(forger.token(
                c -> c.claim("cnf", Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2")), "region"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "leader", "authority", "portal", "operator", "auditor"})
    void a7_a_role_that_only_reads_sends_no_notice(String role) {
        var reply = posted("Bearer " + api.token(Caller.of(role))).is(403);
        assertThat(reply.text("type")).isEqualTo("urn:problem:insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system/*.read", "REGION", "region ", "admin"})
    void a7_a_token_with_another_systems_rights_has_none_here(String role) {
        posted("Bearer " + forger.token(c -> c, role)).is(403);
        posted("Bearer " + forger.token(c -> c.claim("scope", "region").claim("roles", null)))
                .is(403);
    }

    private String signedByTheForger(JWSHeader.Builder header) {
        return forger.signed(header.build(), forger.claims(c -> c, "region"), TokenForger.signer(forger.own()));
    }

    private void refused(String token) {
        isUnauthenticated(posted("Bearer " + token));
    }

    private Reply posted(String authorization) {
        var notice = PlainNotice.of(person.cpr(), "ADMITTED", "ward", SharedPlatform.CLOCK.today());
        return api.send(Service.REFERRAL, "/api/v1/hospital-notices", request -> {
            var signed = authorization.isEmpty() ? request : request.header("Authorization", authorization);
            return signed.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(notice.body())));
        });
    }

    private static void isUnauthenticated(Reply reply) {
        reply.is(401);
        assertThat(reply.text("type")).isEqualTo("urn:problem:unauthenticated");
        assertThat(reply.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Bearer"));
    }
}
