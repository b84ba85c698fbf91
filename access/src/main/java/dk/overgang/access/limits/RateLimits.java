package dk.overgang.access.limits;

import dk.overgang.access.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 429 to a client, or to all clients of a municipality, that ask too often. Requests are counted after
/// the token is checked and before the role is, so requests that a role is refused count too. Where no token is
/// asked for, the requests of each network address are counted.
public final class RateLimits extends OncePerRequestFilter {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RateLimiters clients;
    private final RateLimiters municipalities;
    private final RateLimiters addresses;
    private final Predicate<HttpServletRequest> isOpen;
    private final MeterRegistry meters;

    /// Counts requests up to these limits.
    ///
    /// @param isOpen whether a request is answered without a token
    public RateLimits(Limits limits, Predicate<HttpServletRequest> isOpen, MeterRegistry meters) {
        clients = new RateLimiters(limits.client(), SECOND);
        municipalities = new RateLimiters(limits.municipality(), SECOND);
        addresses = new RateLimiters(limits.open(), SECOND);
        this.isOpen = isOpen;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken known) {
            // The decoder lets no token without a subject pass.
            count(clients, Objects.requireNonNull(known.getToken().getSubject()), "client");
            var municipality = known.getToken().getClaimAsString("municipality");
            if (municipality != null && !municipality.isEmpty()) {
                count(municipalities, municipality, "municipality");
            }
        } else if (isOpen.test(request)) {
            count(addresses, request.getRemoteAddr(), "address");
        }
        chain.doFilter(request, response);
    }

    private void count(RateLimiters limiters, String who, String kind) {
        if (!limiters.take(who)) {
            meters.counter("overgang.refused", "limit", kind).increment();
            throw Problem.tooMany(limiters.wait(who));
        }
    }
}
