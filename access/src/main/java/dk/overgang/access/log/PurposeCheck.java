package dk.overgang.access.log;

import dk.overgang.access.Caller;
import dk.overgang.access.Callers;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a purpose that nobody knows or that is not for this role, before anything is looked at.
final class PurposeCheck implements HandlerInterceptor {

    private final Purposes purposes;

    PurposeCheck(Purposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var said = request.getHeader(Purposes.HEADER);
        var allowed = purposes.allowed(roles());
        if (said != null && !allowed.contains(said)) {
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
