package dk.overgang.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// Whose tokens count here, where their keys are, and which municipalities the platform serves.
@ConfigurationProperties("overgang.access")
record AccessProperties(String issuer, String jwks, String audience, Resource municipalities) {}
