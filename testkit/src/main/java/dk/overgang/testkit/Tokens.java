package dk.overgang.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/// An issuer of access tokens for tests: a key pair for each JVM and its key set on a local port.
public final class Tokens {

    /// A worker id that every token of a worker carries unless the test names another.
    public static final String WORKER = "7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d";

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final RSAKey KEY = key();
    private static final HttpServer KEYS = serve();

    private Tokens() {}

    public static String issuer() {
        return "http://localhost:" + KEYS.getAddress().getPort();
    }

    public static String jwks() {
        return issuer() + "/jwks";
    }

    public static String of(Role role, String municipality) {
        return of(role, municipality, role == Role.WORKER ? WORKER : role.name().toLowerCase(Locale.ROOT));
    }

    public static String of(Role role, String municipality, String subject) {
        return sign(claims(role, municipality, subject).build());
    }

    /// A region speaks for an organisation.
    public static String region(String sor) {
        return sign(claims(Role.REGION, "", "region").claim("sor", sor).build());
    }

    /// For `http.get().header(AUTHORIZATION, bearer(token))`.
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    /// For a client that sends all its requests with one token.
    public static HttpHeaders headers(Role role, String municipality) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(of(role, municipality));
        return headers;
    }

    private static JWTClaimsSet.Builder claims(Role role, String municipality, String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("overgang")
                .subject(subject)
                .claim("roles", List.of(role.claim()))
                .claim("municipality", municipality)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var _ = server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set(HttpHeaders.CONTENT_TYPE, "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
