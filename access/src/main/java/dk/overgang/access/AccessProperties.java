package dk.overgang.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// Whose tokens count here, how they may be signed and how long they may live, where their keys are, and which
/// municipalities the platform serves.
@ConfigurationProperties("overgang.access")
record AccessProperties(
        String issuer,
        String jwks,
        String audience,
        Set<SignatureAlgorithm> algorithms,
        Duration longestLife,
        Resource municipalities) {}
