package dk.overgang.access;

import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.failure;
import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Accepts access tokens (RFC 9068) of our issuer for our audience, signed by an allowed algorithm with a key of its
/// key set, valid now and not for long. Where the keys are is configuration: a token's own `jku`, `x5u` or `jwk` is
/// never followed.
///
/// The keys are fetched with the first token, so a service starts without its issuer; while none are known a token is
/// neither good nor bad, and the answer is 503 rather than 401.
final class TokenDecoder implements JwtDecoder {

    /// How far the clocks of the issuer and of this machine may be apart.
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final NimbusJwtDecoder decoder;
    private volatile boolean keysKnown;

    TokenDecoder(AccessProperties properties) {
        decoder = NimbusJwtDecoder.withJwkSource(IssuerKeys.at(properties.jwks()))
                .jwsAlgorithms(allowed -> {
                    allowed.clear();
                    allowed.addAll(properties.algorithms());
                })
                .build();
        decoder.setJwtValidator(rules(properties));
    }

    @Override
    public Jwt decode(String token) {
        try {
            var good = decoder.decode(token);
            keysKnown = true;
            return good;
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException unknown) {
            if (keysKnown && IssuerKeys.wereAskedTooOften(unknown)) {
                throw new BadJwtException("No such key", unknown);
            }
            throw Problem.unavailable();
        }
    }

    private static OAuth2TokenValidator<Jwt> rules(AccessProperties properties) {
        var time = new JwtTimestampValidator(SKEW);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator(List.of("at+jwt", "application/at+jwt")),
                new JwtIssuerValidator(properties.issuer()),
                time,
                must("valid for too long", token -> endsWithin(properties.longestLife(), token)),
                must("another audience", token -> isFor(properties.audience(), token)),
                must(
                        "no subject",
                        token -> token.getSubject() != null
                                && !token.getSubject().isBlank()),
                new BoundToken()));
    }

    private static boolean endsWithin(Duration life, Jwt token) {
        return token.getExpiresAt() != null
                && token.getExpiresAt().isBefore(Instant.now().plus(life).plus(SKEW));
    }

    private static boolean isFor(String audience, Jwt token) {
        return token.getAudience() != null && token.getAudience().contains(audience);
    }

    private static OAuth2TokenValidator<Jwt> must(String otherwise, Predicate<Jwt> rule) {
        var refused = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, otherwise, null);
        return token -> rule.test(token) ? success() : failure(refused);
    }
}
