package dk.overgang.messaging.diagnostics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the events of a request belong to the trace that its caller named, or to a new one.
public final class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Trace.within(request.getHeader("traceparent"), () -> {
                // Who writes about the request afterwards names the trace that its facts carry.
                request.setAttribute("traceparent", Trace.current());
                chain.doFilter(request, response);
            });
        } catch (IOException | ServletException | RuntimeException ours) {
            throw ours;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
