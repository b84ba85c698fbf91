package dk.overgang.access;

import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.failure;
import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// A token bound to a client certificate (RFC 8705) counts only on a connection of that certificate; one bound to
/// anything else counts nowhere here.
final class BoundToken implements OAuth2TokenValidator<Jwt> {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!token.hasClaim("cnf")) {
            return success();
        }
        return token.getClaim("cnf") instanceof Map<?, ?> bound
                        && bound.size() == 1
                        && bound.get("x5t#S256") instanceof String expected
                        && certificate()
                                .map(BoundToken::thumbprint)
                                .filter(expected::equals)
                                .isPresent()
                ? success()
                : failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "bound to another certificate", null));
    }

    private static Optional<X509Certificate> certificate() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(CERTIFICATES, RequestAttributes.SCOPE_REQUEST))
                .filter(X509Certificate[].class::isInstance)
                .map(X509Certificate[].class::cast)
                .filter(chain -> chain.length > 0)
                .map(chain -> chain[0]);
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
