package dk.overgang.access.token;

import dk.overgang.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Finds the caller of a request for the access log, also of a request that was refused before anybody looked at
/// its token: by the server, the firewall or the limit of a body.
public final class RequestCaller {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");

    private final JwtDecoder decoder;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    public RequestCaller(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /// The caller with all roles of the token. Empty where Spring Security checked the request and found no valid
    /// token.
    public Optional<Caller> authenticated(HttpServletRequest request) {
        // Spring Security has cleared its context by now, but has left it in an attribute of the request too.
        return contexts.loadDeferredContext(request).get().getAuthentication() instanceof JwtAuthenticationToken known
                ? Optional.of(Callers.of(known.getToken()))
                : Optional.empty();
    }

    /// The caller whose token the request carries; empty where it carries no valid one.
    public Optional<Caller> carried(HttpServletRequest request) {
        var headers = Optional.ofNullable(request.getHeaders(HttpHeaders.AUTHORIZATION))
                .map(Collections::list)
                .map(List::copyOf)
                .orElse(List.of());
        if (headers.size() != 1) {
            return Optional.empty();
        }
        var bearer = BEARER.matcher(headers.getFirst());
        return bearer.matches() ? decoded(request, bearer.group(1)) : Optional.empty();
    }

    /// The check of a token that is bound to a client certificate asks Spring for the present request.
    private Optional<Caller> decoded(HttpServletRequest request, String token) {
        var before = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return Optional.of(Callers.of(decoder.decode(token)));
        } catch (RuntimeException notValid) {
            return Optional.empty();
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }
}
