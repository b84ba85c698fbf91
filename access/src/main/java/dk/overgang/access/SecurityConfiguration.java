package dk.overgang.access;

import dk.overgang.access.http.ProblemAnswers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/// Lets a request in: health for everyone, everything else for a token, a route for its roles, the rest of the
/// actuator for operators.
final class SecurityConfiguration {

    private final List<Route> routes;
    private final RateLimits limits;
    private final ProblemAnswers answers;

    SecurityConfiguration(List<Route> routes, RateLimits limits, ProblemAnswers answers) {
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
                .authorizeHttpRequests(this::rules)
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(Callers::authentication))
                                .authenticationEntryPoint(this::unknown)
                                .accessDeniedHandler(this::denied))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(this::unknown).accessDeniedHandler(this::denied))
                .build();
    }

    private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        rules.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
        rules.requestMatchers("/actuator", "/actuator/**", "/api/v1/parked", "/api/v1/parked/**")
                .hasAuthority(Role.OPERATOR.claim());
        for (var route : routes) {
            rules.requestMatchers(route.method(), route.pattern()).hasAnyAuthority(authorities(route));
            if (route.method().equals(HttpMethod.GET)) {
                // Spring answers HEAD with the handler of GET, so it must not be the way around the roles of GET.
                rules.requestMatchers(HttpMethod.HEAD, route.pattern()).hasAnyAuthority(authorities(route));
            }
        }
        rules.anyRequest().authenticated();
    }

    private static String[] authorities(Route route) {
        return route.roles().stream().map(Role::claim).toArray(String[]::new);
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        var scheme = why instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
        answers.write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        answers.write(Problem.of(HttpStatus.FORBIDDEN, "insufficient-scope"), request, response);
    }
}
