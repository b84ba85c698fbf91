package dk.overgang.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.overgang.access.Role;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// Signs access tokens (RFC 9068) that live one hour of real time, however the platform's clock is moved.
public final class TokenIssuer {
    static final Duration LIFE = Duration.ofHours(1);
    static final String AUDIENCE = "overgang";

    private final RSAKey key;
    private final String issuer;
    private final InstantSource real;

    TokenIssuer(RSAKey key, String issuer, InstantSource real) {
        this.key = key;
        this.issuer = issuer;
        this.real = real;
    }

    /// A token for the usual person of a role: for a worker the first demo worker. A region's token names no
    /// organisation and may send for any.
    public String of(Role role, String municipality) {
        return of(role == Role.WORKER ? DemoWorker.METTE.id().toString() : "demo-" + role.claim(), role, municipality);
    }

    public String of(String subject, Role role, String municipality) {
        var now = real.instant();
        return signed(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("client_id", "overgang-demo")
                .claim("roles", List.of(role.claim()))
                .claim("municipality", municipality)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build());
    }

    private String signed(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
