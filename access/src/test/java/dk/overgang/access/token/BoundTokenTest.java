package dk.overgang.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Issuer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class BoundTokenTest {

    private static final byte[] CERTIFICATE = {1, 2, 3};
    private static final String ITS_THUMBPRINT = "A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc-4E";

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void requested() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_bound_token_counts_on_a_connection_of_its_certificate_only() throws Exception {
        assertThat(isGood(ITS_THUMBPRINT)).isFalse();
        var certificate = Mockito.mock(X509Certificate.class);
        Mockito.when(certificate.getEncoded()).thenReturn(CERTIFICATE);
        request.setAttribute("jakarta.servlet.request.X509Certificate", new X509Certificate[] {certificate});
        assertThat(isGood(ITS_THUMBPRINT)).isTrue();
        assertThat(isGood("B" + ITS_THUMBPRINT.substring(1))).isFalse();
    }

    @Test
    void a_token_bound_to_anything_but_a_certificate_counts_nowhere() {
        assertThat(isGood(Map.of())).isFalse();
        assertThat(isGood(Map.of("jkt", ITS_THUMBPRINT))).isFalse();
        assertThat(isGood(Map.of("x5t#S256", ITS_THUMBPRINT, "jkt", ITS_THUMBPRINT)))
                .isFalse();
        assertThat(isGood("nonsense")).isFalse();
    }

    private static boolean isGood(String thumbprint) {
        return isGood(Map.of("x5t#S256", thumbprint));
    }

    private static boolean isGood(Object binding) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .header("typ", "at+jwt")
                .issuer(Issuer.ISSUER)
                .audience(List.of("overgang"))
                .subject("anna")
                .expiresAt(Instant.now().plusSeconds(60))
                .claim("cnf", binding)
                .build();
        return !TokenDecoder.rules(properties()).validate(token).hasErrors();
    }

    private static TokenProperties properties() {
        return new TokenProperties(
                Issuer.ISSUER, Issuer.jwks(), "overgang", Set.of(SignatureAlgorithm.RS256), Duration.ofHours(12));
    }
}
