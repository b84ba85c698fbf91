package dk.overgang.launcher.identity;

import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.failure;
import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// Reads the assertions by which machine clients prove who they are: signed with the client's own key, valid for
/// five minutes at most, and good for one time (RFC 7523, SMART Backend Services; A6).
///
/// The id of an assertion is remembered only when everything else about it is right, so that a forged assertion
/// does not use up the id of a real one.
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Map<String, ECKey> keys;
    private final InstantSource real;
    private final Map<Used, Instant> used = new ConcurrentHashMap<>();

    private record Used(String client, String id) {}

    /// @param keys the public key of each client, by its id
    ClientAssertions(Map<String, ECKey> keys, InstantSource real) {
        this.keys = Map.copyOf(keys);
        this.real = real;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        var key = Objects.requireNonNull(keys.get(client.getClientId())).toPublicJWK();
        var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key)))
                .jwsAlgorithm(SignatureAlgorithm.ES384)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client), this::isShort)));
        return assertion -> once(client, decoder.decode(assertion));
    }

    private OAuth2TokenValidatorResult isShort(Jwt assertion) {
        var end = assertion.getExpiresAt();
        var latest = real.instant().plus(LONGEST_LIFE).plus(SKEW);
        var begin = assertion.getIssuedAt();
        return end == null || end.isAfter(latest) || (begin != null && end.isAfter(begin.plus(LONGEST_LIFE)))
                ? refused("valid for too long")
                : success();
    }

    private Jwt once(RegisteredClient client, Jwt assertion) {
        var now = real.instant();
        used.values().removeIf(end -> end.isBefore(now));
        var id = assertion.getId();
        var end = Objects.requireNonNull(assertion.getExpiresAt()).plus(SKEW).plus(SKEW);
        if (id == null || used.putIfAbsent(new Used(client.getClientId(), id), end) != null) {
            throw new BadJwtException("used before");
        }
        return assertion;
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null));
    }
}
