package dk.overgang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// An identity provider that asks nobody for a password: whoever comes is logged in as the person who is set.
/// It checks the proof key and the portal's secret.
public final class StubIdentity implements AutoCloseable {

    /// Who logs in.
    public record Login(String subject, String name, List<String> roles) {

        public static final Login METTE =
                new Login("9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "Mette Lund", List.of("worker"));
        public static final Login LEADER = new Login("demo-leader", "Lone Vestergaard", List.of("leader"));
    }

    private record Started(String nonce, String challenge, Login login) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Started> codes = new ConcurrentHashMap<>();
    private volatile Login login = Login.METTE;
    private volatile int tokenLife = 3600;
    private volatile boolean refreshes = true;

    private StubIdentity(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static StubIdentity start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new StubIdentity(
                    server, new RSAKeyGenerator(2048).keyID("stub").generate());
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var _ = server.createContext("/authorize", stub::authorize);
            var _ = server.createContext("/token", stub::token);
            var _ = server.createContext("/jwks", stub::jwks);
            var _ = server.createContext("/logout", stub::logout);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void next(Login person) {
        login = person;
        tokenLife = 3600;
        refreshes = true;
    }

    /// Tokens that end at once, and perhaps cannot be renewed.
    public void tokensLive(int seconds, boolean canBeRenewed) {
        tokenLife = seconds;
        refreshes = canBeRenewed;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        var _ = codes.put(
                code, new Started(asked.getOrDefault("nonce", ""), asked.getOrDefault("code_challenge", ""), login));
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var secret = "Basic " + Base64.getEncoder().encodeToString("worker-portal:secret".getBytes(UTF_8));
        if (!secret.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            answer(exchange, refreshes ? 200 : 400, refreshes ? tokens(login, "") : "{\"error\":\"invalid_grant\"}");
            return;
        }
        var started = codes.remove(asked.getOrDefault("code", ""));
        if (started == null || !started.challenge().equals(challenge(asked.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, tokens(started.login(), started.nonce()));
    }

    private String tokens(Login person, String nonce) {
        var id = nonce.isEmpty() ? "" : "\"id_token\":\"%s\",".formatted(idToken(person, nonce));
        return "{%s\"access_token\":\"token-of-%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                .formatted(id, person.subject(), UUID.randomUUID(), tokenLife);
    }

    private String idToken(Login person, String nonce) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(person.subject())
                .audience("worker-portal")
                .claim("name", person.name())
                .claim("roles", person.roles())
                .claim("municipality", "0101")
                .claim("nonce", nonce)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void jwks(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private void logout(HttpExchange exchange) throws IOException {
        redirect(
                exchange,
                String.valueOf(
                        parameters(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri")));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var all = new HashMap<String, String>();
        Arrays.stream(encoded.split("&", -1))
                .map(one -> one.split("=", 2))
                .forEach(pair -> all.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
        return all;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
