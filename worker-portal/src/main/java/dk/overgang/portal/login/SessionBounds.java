package dk.overgang.portal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sessions are kept in this process, and no more of them than it has room for: beyond that new visitors are asked to
/// come back. For two instances of the portal: Spring Session, or a balancer that keeps a browser at one.
@Configuration(proxyBeanMethods = false)
class SessionBounds {

    /// The header of what a page asks for by itself.
    private static final String LIVE = "X-Live";

    private static final String LAST_ASKED = SessionBounds.class.getName() + ".asked";
    private static final Duration BEFORE_LOGIN = Duration.ofMinutes(5);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> mostSessions(PortalSettings portal) {
        return factory -> factory.addContextCustomizers(context -> {
            var manager = new StandardManager();
            manager.setPathname(null);
            manager.setMaxActiveSessions(portal.sessions().most());
            context.setManager(manager);
        });
    }

    @Bean
    ServletContextInitializer secureCookie(PortalSettings portal) {
        return context -> context.getSessionCookieConfig().setSecure(portal.isSecure());
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionListener> shortUntilLoggedIn() {
        return new ServletListenerRegistrationBean<>(new HttpSessionListener() {
            @Override
            public void sessionCreated(HttpSessionEvent event) {
                event.getSession().setMaxInactiveInterval(Math.toIntExact(BEFORE_LOGIN.toSeconds()));
            }
        });
    }

    /// Pages that update by themselves would keep a session alive for ever: what nobody asked for does not count.
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> rest(PortalSettings portal) {
        var rest = portal.sessions().rest().toMillis();
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var session = request.getSession(false);
                if (session != null) {
                    var now = System.nanoTime() / 1_000_000;
                    var before = session.getAttribute(LAST_ASKED) instanceof Long last ? last : now;
                    if (now - before > rest) {
                        session.invalidate();
                    } else if (request.getHeader(LIVE) == null
                            && !request.getRequestURI().equals("/haendelser")) {
                        session.setAttribute(LAST_ASKED, now);
                    }
                }
                chain.doFilter(request, response);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> fullHouse() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                try {
                    chain.doFilter(request, response);
                } catch (TooManyActiveSessionsException full) {
                    response.reset();
                    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                    response.setHeader("Retry-After", "60");
                    response.setContentType("text/plain;charset=UTF-8");
                    response.getWriter().write("Der er for mange på lige nu. Prøv igen om et minut.");
                }
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
