package dk.overgang.portal.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Everybody logs in; what somebody may see, the services decide by the token. Pages run no script and no style but
/// those of the portal's own files.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    /// For everybody: what says nothing about anybody.
    private static final String[] OPEN = {"/assets/**", "/actuator/health/**", "/error", "/logget-ud", "/sprog/*"};

    private static final String LOGOUT = "/logout";

    private static final String INTERRUPTED = "/afbrudt";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            LoginSettings login,
            PortalSettings portal,
            LoginEntryPoint entryPoint,
            RequestCache requests,
            KeptForms forms,
            ClientRegistrationRepository registrations) {
        var loggedOut = loggedOut(login, portal, registrations);
        return http.authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("operator")
                        .anyRequest()
                        .hasAuthority("PERSON"))
                .oauth2Login(people -> people.loginPage(LoginConfiguration.LOGIN)
                        .redirectionEndpoint(back -> back.baseUri(LoginConfiguration.CALLBACK))
                        .userInfoEndpoint(user -> user.oidcUserService(new PortalUsers(login.rolesClaim())))
                        .successHandler(loggedIn(portal, requests, forms))
                        .failureUrl("/logget-ud?fejl"))
                .logout(out -> out.logoutUrl(LOGOUT).logoutSuccessHandler(loggedOut))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied(entryPoint, forms, loggedOut)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(login)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /// Where somebody comes back to after logging in: a page, and neither a fragment nor a file of a page.
    @Bean
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        var pages = PathPatternRequestMatcher.withDefaults();
        var never = new PathPatternRequestMatcher[] {
            pages.matcher("/error"), pages.matcher("/favicon.ico"), pages.matcher("/haendelser")
        };
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && Stream.of(never).noneMatch(one -> one.matches(request)));
        return withoutMark(cache);
    }

    /// No mark in the address that somebody comes back to.
    @SuppressWarnings("NullAway") // its documentation says null, its signature does not
    private static RequestCache withoutMark(HttpSessionRequestCache cache) {
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /// A session lives short until somebody has logged in.
    /// Whoever was interrupted comes to what was typed, everybody else to where they were.
    private static AuthenticationSuccessHandler loggedIn(
            PortalSettings portal, RequestCache requests, KeptForms forms) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(requests);
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy((_, response, target) -> response.sendRedirect(here(target)));
        return (request, response, authentication) -> {
            request.getSession()
                    .setMaxInactiveInterval(
                            Math.toIntExact(portal.sessions().rest().toSeconds()));
            if (forms.show(request)) {
                requests.removeRequest(request, response);
                response.sendRedirect(INTERRUPTED);
            } else {
                handler.onAuthenticationSuccess(request, response, authentication);
            }
        };
    }

    /// Path and query of an address of the portal. Scheme and host of a kept address are those of the request, which
    /// are others than the browser's where TLS ends in front of the portal.
    private static String here(String address) {
        return address.replaceFirst("^https?://[^/]*/+", "/");
    }

    /// The session ends here, and at the identity provider too.
    private static LogoutSuccessHandler loggedOut(
            LoginSettings login, PortalSettings portal, ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(portal.address() + "/logget-ud");
        handler.setDefaultTargetUrl("/logget-ud");
        return login.logout() == null ? (request, response, _) -> response.sendRedirect("/logget-ud") : handler;
    }

    /// Whether somebody logs out: in a session that is over already, or by a form of an earlier one. A form of
    /// another site logs out nobody.
    private static boolean isLeaving(HttpServletRequest request, KeptForms forms) {
        return request.getRequestURI().equals(LOGOUT)
                && request.getMethod().equals("POST")
                && (Person.current().isEmpty() || forms.isOwn(request));
    }

    /// The provider is told of a person who is known. Of a session that is over there is nothing left to tell.
    private static void leave(HttpServletRequest request, HttpServletResponse response, LogoutSuccessHandler loggedOut)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        new SecurityContextLogoutHandler().logout(request, response, who);
        loggedOut.onLogoutSuccess(request, response, who);
    }

    /// A form whose session has ended leads to the login, but who logs out is not logged in again. A form of an
    /// earlier session of the same person is shown again; anything else is forbidden.
    private static AccessDeniedHandler denied(
            LoginEntryPoint entryPoint, KeptForms forms, LogoutSuccessHandler loggedOut) {
        return new AccessDeniedHandler() {
            @Override
            public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
                    throws IOException, ServletException {
                if (isLeaving(request, forms)) {
                    leave(request, response, loggedOut);
                } else if (Person.current().isEmpty()) {
                    entryPoint.begin(request, response);
                } else if (why instanceof CsrfException && forms.keep(request) && forms.show(request)) {
                    if (request.getHeader("HX-Request") == null) {
                        response.sendRedirect(INTERRUPTED);
                    } else {
                        response.setHeader("HX-Redirect", INTERRUPTED);
                    }
                } else {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }
            }
        };
    }

    /// Logging out is a form that is led on to the provider, which a browser counts as an address of the form.
    private static String policy(LoginSettings login) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + origin(login.authorize());
    }

    private static String origin(URI address) {
        return address.resolve("/").toString().replaceFirst("/$", "");
    }
}
