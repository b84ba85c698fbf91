package dk.overgang.access.log.recording;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.token.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a request whose `X-Purpose` is unknown or not for the caller's role (400), before its controller is
/// called.
final class PurposeCheck implements HandlerInterceptor {

    private final Purposes purposes;

    PurposeCheck(Purposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var named = request.getHeader(Purposes.HEADER);
        var allowed = purposes.allowed(roles());
        if (named != null && !allowed.contains(named)) {
            throw Problem.parameter(Purposes.HEADER, "one-of", String.join(", ", allowed));
        }
        return true;
    }

    private static Set<Role> roles() {
        return Callers.of(SecurityContextHolder.getContext().getAuthentication())
                .map(Caller::roles)
                .orElse(Set.of());
    }
}
