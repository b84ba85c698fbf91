package dk.overgang.messaging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the facts of a request belong to the trace its caller named, or to a new one.
final class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Trace.within(request.getHeader("traceparent"), () -> chain(request, response, chain));
        } catch (Wrapped wrapped) {
            throw wrapped.original;
        }
    }

    private static void chain(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, Wrapped {
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            throw new Wrapped(e);
        }
    }

    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException original;

        private Wrapped(ServletException original) {
            super(original);
            this.original = original;
        }
    }
}
