package dk.overgang.access.token;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// Which access tokens are accepted.
///
/// @param issuer of the tokens, as in their claim `iss`
/// @param jwks address of the issuer's key set
/// @param audience one of the values of a token's claim `aud`
/// @param algorithms by which a token may be signed
/// @param longestLife a token valid for longer from now on is refused, whoever signed it
@ConfigurationProperties("overgang.access")
public record TokenProperties(
        String issuer, String jwks, String audience, Set<SignatureAlgorithm> algorithms, Duration longestLife) {}
