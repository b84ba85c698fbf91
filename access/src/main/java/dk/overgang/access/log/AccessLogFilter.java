package dk.overgang.access.log;

import dk.overgang.access.Problem;
import dk.overgang.access.http.RequestIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Holds every answer back until its entry is written; if it cannot be written, nobody gets to see the answer.
///
/// Outside of all that refuses a request but for the server itself, so that what is refused leaves an entry too.
final class AccessLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFilter.class);

    private final AccessLog log;
    private final AuditEventFactory reporter;

    AccessLogFilter(AccessLog log, AuditEventFactory reporter) {
        this.log = log;
        this.reporter = reporter;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Addresses.areLogged(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var look = new AuditContext();
        var held = new ContentCachingResponseWrapper(response);
        try {
            look.during(() -> chain.doFilter(request, held));
        } catch (Problem refused) {
            look.isRefused(refused.name());
            write(request, response, look, refused.status().value());
            throw refused;
        } catch (IOException | ServletException | RuntimeException broken) {
            write(request, response, look, HttpStatus.INTERNAL_SERVER_ERROR.value());
            throw broken;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        CitizenIdExtractor.in(held.getContentAsByteArray()).forEach(look::alsoAt);
        write(request, response, look, held.getStatus());
        held.copyBodyToResponse();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, AuditContext look, int status) {
        var usage = reporter.report(request, look, status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            // Nobody saw anything, and the database that holds the log is most likely what is away.
            log.writeLater(usage);
            return;
        }
        try {
            log.write(usage);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Request {} is not answered, its entry cannot be written: {}",
                    RequestIds.of(request),
                    failure.getClass().getName());
            response.reset();
            response.setHeader(RequestIds.HEADER, RequestIds.of(request));
            throw Problem.unavailable();
        }
    }
}
