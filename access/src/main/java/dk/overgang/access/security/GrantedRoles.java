package dk.overgang.access.security;

import dk.overgang.access.Role;
import dk.overgang.access.token.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a controller see of the caller's roles only those for which the route is listed: a role grants what it
/// grants at its own addresses, and nothing at another role's. The access log names all roles of the token.
final class GrantedRoles extends OncePerRequestFilter {

    private final ListedRoutes routes;

    GrantedRoles(ListedRoutes routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken known) {
            var listed = routes.rolesAt(request).stream().map(Role::claim).toList();
            // A new context, because the old one is kept for the access log.
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Callers.among(listed, known));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
