package dk.overgang.access.token;

import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.failure;
import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.overgang.access.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Accepts access tokens (RFC 9068) of the configured issuer and audience, signed by an allowed algorithm with a
/// key of the issuer's key set, valid now and not for longer than the configured life. The address of the key set
/// is configuration: a token's own `jku`, `x5u` or `jwk` is never followed. A token bound to a client certificate
/// (RFC 8705) is accepted only on a connection of that certificate, and a token bound to anything else is
/// refused.
///
/// The keys are fetched with the first token, so a service starts without its issuer. While no key is known, the
/// answer is 503 rather than 401.
public final class TokenDecoder implements JwtDecoder {

    /// How far the clocks of the issuer and of this machine may be apart.
    private static final Duration SKEW = Duration.ofSeconds(30);

    /// A key that the issuer has withdrawn still opens for so long at most, beside the five minutes for which the key
    /// set is kept.
    private static final Duration SIGNATURE_TRUSTED = Duration.ofMinutes(1);

    private static final int MOST_TRUSTED = 1_000;

    private final NimbusJwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> rules;
    /// Tokens whose signature was verified a moment ago, by a digest: most callers send one token for hours.
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(MOST_TRUSTED)
            .expireAfterWrite(SIGNATURE_TRUSTED)
            .build();
    private volatile boolean keysKnown;

    public TokenDecoder(TokenProperties properties) {
        rules = rules(properties);
        decoder = NimbusJwtDecoder.withJwkSource(IssuerKeys.at(properties.jwks()))
                .jwsAlgorithms(allowed -> {
                    allowed.clear();
                    allowed.addAll(properties.algorithms());
                })
                .build();
        decoder.setJwtValidator(rules);
    }

    /// Everything but the signature is checked for every request: a token may have ended, or come on the connection of
    /// another certificate.
    @Override
    public Jwt decode(String token) {
        var digest = digest(token);
        var known = verified.getIfPresent(digest);
        if (known != null && !rules.validate(known).hasErrors()) {
            return known;
        }
        var good = verify(token);
        verified.put(digest, good);
        return good;
    }

    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Jwt verify(String token) {
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

    /// Spring Security adds the check of the client certificate to which a token is bound (RFC 8705).
    static OAuth2TokenValidator<Jwt> rules(TokenProperties properties) {
        var time = new JwtTimestampValidator(SKEW);
        time.setAllowEmptyExpiryClaim(false);
        var rules = JwtValidators.createDefaultWithValidators(List.of(
                new JwtTypeValidator("at+jwt", "application/at+jwt"),
                new JwtIssuerValidator(properties.issuer()),
                new JwtAudienceValidator(properties.audience()),
                time,
                must("valid for too long", token -> endsWithin(properties.longestLife(), token)),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank())));
        var claims = must("a claim is no plain text", ClaimRules::areKept);
        var binding = must("bound to something else than a certificate", TokenDecoder::isBoundToACertificateIfAtAll);
        return token -> {
            return Stream.of(binding, claims, rules)
                    .map(each -> each.validate(token))
                    .filter(OAuth2TokenValidatorResult::hasErrors)
                    .findFirst()
                    .orElse(success());
        };
    }

    /// Spring Security's check of a binding ignores every binding that it does not know, so those are refused
    /// here.
    private static boolean isBoundToACertificateIfAtAll(Jwt token) {
        return !token.hasClaim("cnf")
                || (token.getClaim("cnf") instanceof Map<?, ?> bound
                        && bound.size() == 1
                        && bound.get("x5t#S256") instanceof String);
    }

    private static boolean endsWithin(Duration life, Jwt token) {
        return token.getExpiresAt() != null
                && token.getExpiresAt().isBefore(Instant.now().plus(life).plus(SKEW));
    }

    private static OAuth2TokenValidator<Jwt> must(String otherwise, Predicate<Jwt> rule) {
        var refused = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, otherwise, null);
        return token -> rule.test(token) ? success() : failure(refused);
    }
}
