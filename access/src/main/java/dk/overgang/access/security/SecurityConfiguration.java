package dk.overgang.access.security;

import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.limits.RateLimits;
import dk.overgang.access.token.Callers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Who may call which address: the health check is for everyone, each [Route] is for its roles, and every other
/// request is refused. To a caller with a valid token an address without a route looks like one that does not
/// exist (404).
final class SecurityConfiguration {

    private final ListedRoutes routes;
    private final RateLimits limits;
    private final ProblemAnswers answers;

    SecurityConfiguration(ListedRoutes routes, RateLimits limits, ProblemAnswers answers) {
        this.routes = routes;
        this.limits = limits;
        this.answers = answers;
    }

    SecurityFilterChain chain(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(limits, AuthorizationFilter.class)
                .addFilterAfter(new GrantedRoles(routes), AuthorizationFilter.class)
                .authorizeHttpRequests(this::rules)
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(Callers::authentication))
                                .authenticationEntryPoint(this::unauthenticated)
                                .accessDeniedHandler(this::denied))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(this::unauthenticated).accessDeniedHandler(this::denied))
                .build();
    }

    private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        rules.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
        for (var route : routes.all()) {
            if (route.open()) {
                rules.requestMatchers(HttpMethod.GET, route.pattern()).permitAll();
                rules.requestMatchers(HttpMethod.HEAD, route.pattern()).permitAll();
                continue;
            }
            rules.requestMatchers(route.method(), route.pattern()).hasAnyAuthority(authorities(route));
            if (route.method().equals(HttpMethod.GET)) {
                // Spring answers HEAD with the handler of GET, so HEAD has the roles of GET.
                rules.requestMatchers(HttpMethod.HEAD, route.pattern()).hasAnyAuthority(authorities(route));
            }
        }
        rules.anyRequest().denyAll();
    }

    private static String[] authorities(Route route) {
        return route.roles().stream().map(Role::claim).toArray(String[]::new);
    }

    private void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        var scheme = why instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
        answers.write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        if (routes.hasOneFor(request)) {
            answers.write(Problem.of(HttpStatus.FORBIDDEN, "insufficient-scope"), request, response);
            return;
        }
        var offered = routes.methodsAt(request);
        if (offered.isEmpty()) {
            answers.write(Problem.notFound(), request, response);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", offered));
            answers.write(Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"), request, response);
        }
    }
}
