package dk.overgang.access;

import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.failure;
import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success;

import java.time.Duration;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Accepts access tokens of our issuer for our audience, signed RS256 with a key of its key set and not expired.
///
/// The keys are fetched with the first token, so a service starts without its issuer; while they cannot be fetched a
/// token is neither good nor bad, and the answer is 503 rather than 401.
final class TokenDecoder implements JwtDecoder {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final NimbusJwtDecoder decoder;

    TokenDecoder(AccessProperties properties) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwks())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(rules(properties));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException keysAway) {
            throw Problem.unavailable();
        }
    }

    private static OAuth2TokenValidator<Jwt> rules(AccessProperties properties) {
        var time = new JwtTimestampValidator();
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("at+jwt"),
                new JwtIssuerValidator(properties.issuer()),
                time,
                token -> token.getAudience() != null && token.getAudience().contains(properties.audience())
                        ? success()
                        : failure(refused("another audience")),
                token -> token.getSubject() != null && !token.getSubject().isBlank()
                        ? success()
                        : failure(refused("no subject"))));
    }

    private static OAuth2Error refused(String why) {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null);
    }
}
