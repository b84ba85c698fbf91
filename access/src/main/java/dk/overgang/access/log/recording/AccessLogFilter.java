package dk.overgang.access.log.recording;

import dk.overgang.access.Problem;
import dk.overgang.access.http.RequestIds;
import dk.overgang.access.log.AuditContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Writes the entry of each request before anything of its answer is sent. If the entry cannot be written, the
/// answer is 503 and shows nothing.
///
/// This filter stands outside of everything that can refuse a request except for the server itself, so that a
/// refused request leaves an entry too.
final class AccessLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFilter.class);

    private final RequestRecorder recorder;

    AccessLogFilter(RequestRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Addresses.areLogged(request);
    }

    /// The answer of an asynchronous request ends with its last dispatch.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = HeldAnswer.leftOpen(request).orElseGet(() -> begin(request, response));
        var context = answer.context();
        try {
            context.during(() -> chain.doFilter(new StreamingRequest(request, answer), answer));
        } catch (Problem refused) {
            context.isRefused(refused.name());
            answer.enter(refused.status().value());
            throw refused;
        } catch (IOException | ServletException | RuntimeException broken) {
            answer.enter(HttpStatus.INTERNAL_SERVER_ERROR.value());
            throw broken;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        if (isAsyncStarted(request)) {
            answer.leaveOpen(request);
        } else {
            answer.finish();
        }
    }

    private HeldAnswer begin(HttpServletRequest request, HttpServletResponse response) {
        var context = new AuditContext();
        return new HeldAnswer(response, context, status -> write(request, response, context, status));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, AuditContext context, int status) {
        try {
            recorder.write(request, context, status);
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
