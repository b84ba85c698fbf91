package dk.overgang.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIdentityProviderTest {
    private static final String ISSUER = "http://localhost:8085";

    /// One for all, because a key takes its time to make.
    @TempDir
    static Path directory;

    private final JsonClient client = new JsonClient();
    private static IdentityServer server;

    @BeforeAll
    static void start() {
        var provider = DemoIdentityProvider.withKeyIn(directory, ISSUER);
        server = IdentityServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), provider, List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void a_token_carries_what_the_services_ask_for_and_lives_one_hour() throws Exception {
        var jwt = token("role=worker&municipality=0101");
        var claims = jwt.getJWTClaimsSet();
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("overgang");
        assertThat(claims.getSubject()).isEqualTo(DemoWorker.METTE.id().toString());
        assertThat(claims.getClaim("roles")).asInstanceOf(list(String.class)).containsExactly("worker");
        assertThat(claims.getClaim("municipality")).isEqualTo("0101");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_region_may_send_for_any_organisation() throws Exception {
        assertThat(token("role=region").getJWTClaimsSet().getClaim("sor")).isNull();
    }

    @Test
    void its_public_key_verifies_its_tokens_and_its_private_key_stays_inside() throws Exception {
        var keys = get("/jwks").body().toString();
        var key = JWKSet.parse(keys).getKeys().getFirst().toRSAKey();
        assertThat(token("role=leader").verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void the_key_is_kept() throws Exception {
        var again = DemoIdentityProvider.withKeyIn(directory, ISSUER).tokens().of(Role.AUDITOR, "0101");
        var key = JWKSet.parse(get("/jwks").body().toString())
                .getKeys()
                .getFirst()
                .toRSAKey();
        assertThat(SignedJWT.parse(again).verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void only_its_owner_reads_the_key() throws Exception {
        assertThat(Files.getPosixFilePermissions(directory.resolve("key.json")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void it_tells_where_its_keys_are() {
        assertThat(get("/.well-known/openid-configuration").text("jwks_uri")).isEqualTo(ISSUER + "/jwks");
    }

    @Test
    void an_unknown_role_or_municipality_is_refused_in_one_sentence() {
        assertThat(post("role=king").status()).isEqualTo(400);
        assertThat(post("role=king").text("detail")).contains("worker", "leader");
        assertThat(post("role=worker&municipality=1").status()).isEqualTo(400);
        assertThat(get("/token").status()).isEqualTo(405);
        assertThat(get("/elsewhere").status()).isEqualTo(404);
    }

    @Test
    void a_web_page_gets_no_token() throws Exception {
        var fromPage = HttpRequest.newBuilder(uri("/token?role=worker"))
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(fromPage, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    private SignedJWT token(String query) throws Exception {
        return SignedJWT.parse(post(query).text("access_token"));
    }

    private Reply post(String query) {
        return client.post(uri("/token?" + query));
    }

    private Reply get(String path) {
        return client.get(uri(path));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
