package dk.overgang.systemtests.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.overgang.systemtests.platform.LaunchedPlatform;
import dk.overgang.systemtests.platform.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// Makes wrong tokens, most of them signed with the platform's real key, so that a refusal can only be caused by
/// the intended fault.
public final class TokenForger {

    /// Once for all, because a key takes its time to make.
    private static final RSAKey OF_HIS_OWN = generate();

    private final RSAKey real;
    private final RSAKey own;
    private final String issuer;

    public TokenForger(LaunchedPlatform platform) {
        try {
            real = RSAKey.parse(Files.readString(platform.signingKey()));
            issuer = platform.api()
                    .send(Service.IDENTITY, "/.well-known/openid-configuration", request -> request)
                    .ok()
                    .text("issuer");
            own = new RSAKey.Builder(OF_HIS_OWN).keyID(real.getKeyID()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public RSAKey real() {
        return real;
    }

    public RSAKey own() {
        return own;
    }

    public String token(UnaryOperator<JWTClaimsSet.Builder> change, String... roles) {
        return signed(header().build(), claims(change, roles), signer(real));
    }

    public JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(real.getKeyID());
    }

    /// Of the demo's own issuer, for this platform, good for a while.
    public JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change, String... roles) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("overgang")
                .subject("forger")
                .claim("roles", List.copyOf(Arrays.asList(roles)))
                .claim("municipality", "0101")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
        return change.apply(claims).build();
    }

    public String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
