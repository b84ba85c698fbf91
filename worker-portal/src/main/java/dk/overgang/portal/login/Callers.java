package dk.overgang.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/// Finds on whose behalf this request calls a service, and renews the token where it is about to end.
@Component
public class Callers {

    private final OAuth2AuthorizedClientManager clients;

    Callers(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /// The person of this request, or of the call that runs on the person's behalf.
    ///
    /// @throws LoginNeeded if there is no token any more
    public Caller current() {
        if (Caller.isKnown()) {
            return Caller.current();
        }
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        // One at a time for each session: a refresh token is good once.
        synchronized (WebUtils.getSessionMutex(request.getRequest().getSession())) {
            return new Caller(token(request, authentication), LocaleContextHolder.getLocale());
        }
    }

    private String token(ServletRequestAttributes request, Authentication authentication) {
        try {
            var client =
                    clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(LoginConfiguration.REGISTRATION)
                            .principal(authentication)
                            .attribute(HttpServletRequest.class.getName(), request.getRequest())
                            .attribute(HttpServletResponse.class.getName(), response(request))
                            .build());
            if (client == null) {
                throw new LoginNeeded();
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException ended) {
            throw new LoginNeeded();
        }
    }

    private static HttpServletResponse response(ServletRequestAttributes request) {
        return Objects.requireNonNull(request.getResponse());
    }
}
