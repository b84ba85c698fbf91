package dk.overgang.portal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.catalina.Session;
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
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sessions are kept in this process, and no more of them than it has room for: beyond that the one goes that has not
/// been used for the longest time, first among those that nobody has logged in to. Whose session went logs in again and
/// finds what was typed. For two instances of the portal: Spring Session, or a balancer that keeps a browser at one.
@Configuration(proxyBeanMethods = false)
class SessionBounds {

    /// The header of what a page asks for by itself.
    private static final String LIVE = "X-Live";

    private static final Duration BEFORE_LOGIN = Duration.ofMinutes(5);

    /// A session and when somebody used it last.
    ///
    /// @param used in milliseconds
    record Use<T>(T session, boolean loggedIn, long used) {

        /// The one that goes when there is no more room.
        static <S> Optional<Use<S>> first(List<Use<S>> all) {
            return all.stream()
                    .min(Comparator.<Use<S>, Boolean>comparing(Use::loggedIn).thenComparingLong(Use::used));
        }
    }

    /// Ends a session that nobody uses before there are too many.
    private static final class Room extends StandardManager {

        @Override
        public Session createSession(String id) {
            while (getActiveSessions() >= getMaxActiveSessions() && makeRoom()) {
                // one more
            }
            return super.createSession(id);
        }

        private boolean makeRoom() {
            var oldest = Use.first(Stream.of(findSessions()).map(Room::use).toList());
            oldest.ifPresent(use -> use.session().expire());
            return oldest.isPresent();
        }

        private static Use<Session> use(Session session) {
            var attributes = session.getSession();
            var context = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
            return new Use<>(
                    session,
                    attributes.getAttribute(context) != null,
                    attributes.getAttribute(Rest.LAST_ASKED) instanceof Long asked ? asked : now());
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> mostSessions(PortalSettings portal) {
        return factory -> factory.addContextCustomizers(context -> {
            var manager = new Room();
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
                event.getSession().setAttribute(Rest.LAST_ASKED, now());
            }
        });
    }

    /// Pages that update by themselves would keep a session alive for ever: what nobody asked for does not count.
    static final class Rest extends OncePerRequestFilter {

        static final String LAST_ASKED = SessionBounds.class.getName() + ".asked";

        private final long rest;
        private final LongSupplier now;

        /// @param now in milliseconds, of a clock that does not jump
        Rest(Duration rest, LongSupplier now) {
            this.rest = rest.toMillis();
            this.now = now;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var session = request.getSession(false);
            if (session != null) {
                var asked = now.getAsLong();
                var before = session.getAttribute(LAST_ASKED) instanceof Long last ? last : asked;
                if (asked - before > rest) {
                    session.invalidate();
                } else if (request.getHeader(LIVE) == null
                        && !request.getRequestURI().equals("/haendelser")) {
                    session.setAttribute(LAST_ASKED, asked);
                }
            }
            chain.doFilter(request, response);
        }
    }

    @Bean
    FilterRegistrationBean<Rest> rest(PortalSettings portal) {
        var filter = new FilterRegistrationBean<>(new Rest(portal.sessions().rest(), SessionBounds::now));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /// When many come in the same moment, one may still find no room.
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
