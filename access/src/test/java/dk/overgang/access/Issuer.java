package dk.overgang.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Signs good tokens and, on request, every bad one an attacker would try.
public final class Issuer {

    public static final String ISSUER = "http://issuer.test";
    static final AtomicInteger REQUESTS_FOR_KEYS = new AtomicInteger();
    static final AtomicInteger STRANGE_REQUESTS = new AtomicInteger();

    private static final RSAKey KEY = key("one");
    private static final RSAKey FOREIGN_KEY = key("one");
    private static final HttpServer SERVER = serve();

    private Issuer() {}

    public static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    public static String jwks() {
        return address() + "/jwks";
    }

    public static String token(Role... roles) {
        return token(claims -> claims, roles);
    }

    public static String token(UnaryOperator<JWTClaimsSet.Builder> change, Role... roles) {
        return sign(header().build(), claims(change, roles), signer(KEY));
    }

    static String ofType(String type) {
        return sign(header().type(new JOSEObjectType(type)).build(), claims(c -> c), signer(KEY));
    }

    /// Some of which would be a file, a query or a page elsewhere to somebody who looks keys up by name.
    static String namingItsKey(String name) {
        return sign(header().keyID(name).build(), claims(c -> c), signer(FOREIGN_KEY));
    }

    static String signedByAnother() {
        return sign(header().build(), claims(c -> c), signer(FOREIGN_KEY));
    }

    /// A claim that is there and null.
    static String nulled(String claim) throws JOSEException {
        var all = new LinkedHashMap<>(claims(c -> c, Role.WORKER).toJSONObject());
        var _ = all.put(claim, null);
        var token =
                new JWSObject(header().build(), new Payload(JsonMapper.shared().writeValueAsString(all)));
        token.sign(signer(KEY));
        return token.serialize();
    }

    static String unsigned() {
        return new PlainJWT(claims(c -> c)).serialize();
    }

    /// The public key, which anyone can read, used as the secret of an HMAC.
    static String signedWithThePublicKey() throws JOSEException {
        var secret = KEY.toRSAPublicKey().getEncoded();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("one")
                .build();
        return sign(header, claims(c -> c), new MACSigner(secret));
    }

    /// The token says itself where its key is.
    static String bringingItsOwnKey() {
        var elsewhere = URI.create(address() + "/attacker");
        var header = header().jwkURL(elsewhere)
                .x509CertURL(elsewhere)
                .jwk(FOREIGN_KEY.toPublicJWK())
                .build();
        return sign(header, claims(c -> c), signer(FOREIGN_KEY));
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("one");
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change, Role... roles) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("overgang")
                .subject("anna")
                .claim("roles", List.of(roles).stream().map(Role::claim).toList())
                .claim("municipality", "0101")
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        return change.apply(claims).build();
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var _ = server.createContext("/", exchange -> {
                var forKeys = exchange.getRequestURI().getPath().equals("/jwks");
                var _ = (forKeys ? REQUESTS_FOR_KEYS : STRANGE_REQUESTS).incrementAndGet();
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
