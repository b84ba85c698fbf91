package dk.overgang.launcher.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// People by authorization code with PKCE, other systems by a signed assertion.
class LoggingInTest {

    private static final String ISSUER = "http://localhost:8085";
    private static final String CALLBACK = "http://localhost:8080/login/callback";
    private static final String VERIFIER = "a-proof-key-that-only-the-browser-knows-until-the-end";

    @TempDir
    static Path directory;

    private static DemoIdentityProvider provider;
    private static IdentityServer server;

    private Browser browser;

    @BeforeAll
    static void start() {
        provider = DemoIdentityProvider.withKeyIn(directory, ISSUER);
        server = IdentityServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), provider, List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(server.port());
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_worker_logs_in_and_is_who_the_demo_data_mean() throws Exception {
        var token = accessToken(exchange(codeFor("mette"), VERIFIER));
        var claims = token.getJWTClaimsSet();
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("overgang");
        assertThat(claims.getSubject()).isEqualTo(DemoWorker.METTE.id().toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("worker");
        assertThat(claims.getStringClaim("municipality")).isEqualTo("0101");
    }

    @Test
    void a_code_is_worth_nothing_without_its_proof_key_and_only_once() throws Exception {
        var code = codeFor("leder");
        assertThat(exchange(code, VERIFIER + "x").body()).contains("invalid_grant");
        var other = codeFor("leder");
        assertThat(exchange(other, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(other, VERIFIER).body()).contains("invalid_grant");
    }

    @Test
    void a_code_is_worth_nothing_without_the_portals_secret() throws Exception {
        var answer = browser.post("/oauth2/token", grant(codeFor("mette"), VERIFIER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_client");
    }

    /// The portal keeps people logged in beyond the life of an access token.
    @Test
    void a_refresh_token_gives_a_new_access_token_once() throws Exception {
        var first =
                new JsonMapper().readTree(exchange(codeFor("mette"), VERIFIER).body());
        var renewal = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.path("refresh_token").asString());
        var renewed = browser.post("/oauth2/token", renewal, "worker-portal", DemoClients.PORTAL_SECRET);

        assertThat(accessToken(renewed).getJWTClaimsSet().getSubject())
                .isEqualTo(DemoWorker.METTE.id().toString());
        assertThat(browser.post("/oauth2/token", renewal, "worker-portal", DemoClients.PORTAL_SECRET)
                        .body())
                .contains("invalid_grant");
    }

    @Test
    void an_id_token_says_to_the_portal_who_it_is_and_in_which_role() throws Exception {
        var answer =
                new JsonMapper().readTree(exchange(codeFor("leder"), VERIFIER).body());
        var claims = SignedJWT.parse(answer.path("id_token").asString()).getJWTClaimsSet();

        assertThat(claims.getStringClaim("name")).isEqualTo("Lone Vestergaard");
        assertThat(claims.getStringListClaim("roles")).containsExactly("leader");
        assertThat(claims.getAudience()).containsExactly("worker-portal");
    }

    @Test
    void without_a_challenge_or_to_another_address_nobody_gets_a_code() throws Exception {
        login("mette");
        var parameters = authorization();
        var _ = parameters.remove("code_challenge");
        assertThat(browser.get("/oauth2/authorize?" + Browser.encoded(parameters))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("error=invalid_request"));
        var elsewhere = authorization();
        var _ = elsewhere.put("redirect_uri", "http://attacker.test/callback");
        assertThat(browser.get("/oauth2/authorize?" + Browser.encoded(elsewhere))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_has_logged_in_gets_nowhere_that_no_rule_names() throws Exception {
        login("mette");

        assertThat(browser.get("/elsewhere").statusCode()).isEqualTo(403);
        assertThat(browser.get("/token").statusCode()).isEqualTo(405);
    }

    @Test
    void the_page_names_in_danish_who_can_log_in_and_says_when_somebody_could_not() throws Exception {
        var page = browser.get("/login");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<html lang=\"da\">", "<td>sagsbehandler</td><td>Søren Munk</td>", "kommune 0751")
                .doesNotContain("role=\"alert\"", "{password}", "{people}", "{csrf}", "{error}");
        assertThat(browser.get("/login?error").body()).contains("Brugernavn eller adgangskode er forkert");
    }

    @Test
    void a_wrong_password_opens_nothing() throws Exception {
        assertThat(login("mette", "guess").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    }

    @Test
    void a_region_proves_who_it_is_with_its_key_and_may_speak_for_its_organisation() throws Exception {
        var answer = prove(assertion(c -> {}));
        var claims = accessToken(answer).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("region");
        assertThat(claims.getStringClaim("sor")).isEqualTo("953741000016009");
        assertThat(claims.getStringClaim("municipality")).isEmpty();
        assertThat(claims.getAudience()).containsExactly("overgang");
    }

    @Test
    void an_assertion_is_good_once() throws Exception {
        var assertion = assertion(c -> {});
        assertThat(prove(assertion).statusCode()).isEqualTo(200);
        isInvalidClient(prove(assertion));
    }

    @Test
    void an_assertion_for_another_or_for_too_long_or_without_an_id_is_refused() throws Exception {
        isInvalidClient(prove(assertion(c -> c.audience("http://elsewhere.test"))));
        isInvalidClient(prove(assertion(c -> c.expirationTime(in(600)))));
        isInvalidClient(prove(assertion(c -> c.expirationTime(in(-60)))));
        isInvalidClient(prove(assertion(c -> c.jwtID(null))));
        isInvalidClient(prove(assertion(c -> c.subject("demo-portal"))));
    }

    @Test
    void who_may_use_a_key_may_not_use_a_page() throws Exception {
        var form = authorization();
        var _ = form.put("client_id", "demo-region");
        login("mette");
        assertThat(browser.get("/oauth2/authorize?" + Browser.encoded(form)).statusCode())
                .isEqualTo(400);
    }

    private interface Change {
        void to(JWTClaimsSet.Builder claims);
    }

    private static String assertion(Change change) throws Exception {
        var key = Objects.requireNonNull(provider.keys().clients().get("demo-region"));
        var claims = new JWTClaimsSet.Builder()
                .issuer("demo-region")
                .subject("demo-region")
                .audience(ISSUER + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(in(60));
        change.to(claims);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build();
        var assertion = new SignedJWT(header, claims.build());
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }

    private HttpResponse<String> prove(String assertion) throws Exception {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "demo-region",
                        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion", assertion));
    }

    private static void isInvalidClient(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_client");
    }

    private String codeFor(String person) throws Exception {
        login(person);
        var location = browser.get("/oauth2/authorize?" + Browser.encoded(authorization()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(CALLBACK).contains("state=back-again");
        return first("[?&]code=([^&]+)", location);
    }

    private void login(String person) throws Exception {
        assertThat(login(person, "demo").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("error"));
    }

    private HttpResponse<String> login(String person, String password) throws Exception {
        var page = browser.get("/login").body();
        var csrf = first("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", page);
        return browser.post("/login", Map.of("username", person, "password", password, "_csrf", csrf));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return browser.post("/oauth2/token", grant(code, verifier), "worker-portal", DemoClients.PORTAL_SECRET);
    }

    private static Map<String, String> grant(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", "worker-portal",
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", verifier);
    }

    private static Map<String, String> authorization() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "worker-portal",
                "scope", "openid",
                "state", "back-again",
                "redirect_uri", CALLBACK,
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                "code_challenge_method", "S256"));
    }

    private static SignedJWT accessToken(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(
                new JsonMapper().readTree(answer.body()).path("access_token").asString());
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
