package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
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

    private static boolean isGood(String thumbprint) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claim("cnf", Map.of("x5t#S256", thumbprint))
                .build();
        return !new BoundToken().validate(token).hasErrors();
    }
}
