package dk.overgang.commands;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request under an idempotency key whose body can be read twice: once for its digest, once by the controller.
/// Nothing is read before somebody asks for it, and no more than the request's size limit allows.
final class RepeatableBody extends HttpServletRequestWrapper {

    private byte @Nullable [] body;

    private RepeatableBody(HttpServletRequest request) {
        super(request);
    }

    byte[] bytes() throws IOException {
        var read = body;
        if (read == null) {
            read = super.getInputStream().readAllBytes();
            body = read;
        }
        return read;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Replay(new ByteArrayInputStream(bytes()));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    /// Wraps the requests that name an idempotency key.
    static final class Wrapping extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getHeader(CommandRequestResolver.KEY) == null;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new RepeatableBody(request), response);
        }
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read by blocking");
        }
    }
}
