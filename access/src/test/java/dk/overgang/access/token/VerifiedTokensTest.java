package dk.overgang.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Issuer;
import dk.overgang.access.Role;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A signature that was verified a moment ago is trusted; nothing else about a token is.
class VerifiedTokensTest {

    private static final byte[] CERTIFICATE = {1, 2, 3};
    private static final String ITS_THUMBPRINT = "A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc-4E";
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final TokenDecoder decoder = new TokenDecoder(new TokenProperties(
            Issuer.ISSUER, Issuer.jwks(), "overgang", Set.of(SignatureAlgorithm.RS256), Duration.ofHours(12)));

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void the_same_token_is_verified_once() {
        var token = Issuer.token(Role.WORKER);

        assertThat(decoder.decode(token)).isSameAs(decoder.decode(token));
        assertThat(decoder.decode(Issuer.token(Role.LEADER))).isNotSameAs(decoder.decode(token));
    }

    @Test
    void a_token_that_ends_is_refused_although_its_signature_was_verified() {
        // So that the first one, for which the keys are fetched, does not end meanwhile.
        assertThat(decoder.decode(Issuer.token(Role.WORKER)).getSubject()).isNotBlank();
        var end = Instant.now().minus(SKEW).plusSeconds(5);
        var token = Issuer.token(claims -> claims.expirationTime(Date.from(end)), Role.WORKER);
        assertThat(decoder.decode(token).getSubject()).isNotBlank();

        await().untilAsserted(
                        () -> assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token)));
    }

    @Test
    void a_bound_token_is_refused_on_another_connection_although_its_signature_was_verified() throws Exception {
        var bound = Map.of("x5t#S256", ITS_THUMBPRINT);
        var token = Issuer.token(claims -> claims.claim("cnf", bound), Role.REGION);
        var certificate = Mockito.mock(X509Certificate.class);
        Mockito.when(certificate.getEncoded()).thenReturn(CERTIFICATE);
        connection().setAttribute("jakarta.servlet.request.X509Certificate", new X509Certificate[] {certificate});
        assertThat(decoder.decode(token).getSubject()).isNotBlank();

        var _ = connection();

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    private static MockHttpServletRequest connection() {
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }
}
