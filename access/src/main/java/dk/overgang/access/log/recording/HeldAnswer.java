package dk.overgang.access.log.recording;

import dk.overgang.access.log.AuditContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// An answer that sends nothing before its entry is in the access log.
///
/// JSON is held back as a whole: an object that turns out not to be writable is then answered with a problem, and
/// the entry tells how it ended. Everything else (an event stream, a calendar feed, a PDF document) may be large
/// or endless: its entry is written before its first byte, and from then on nothing is held back. Whom such an
/// answer shows, its controller notes in [AuditContext] before it sends; whom an answered object shows,
/// [ShownCitizens] notes.
final class HeldAnswer extends ContentCachingResponseWrapper {

    private static final String ATTRIBUTE = HeldAnswer.class.getName();

    private final AuditContext context;
    private final IntConsumer writeEntry;
    private volatile boolean isEntered;

    /// Holds back the answer that would have gone to the response.
    ///
    /// @param writeEntry writes the entry, given the answer's status, or throws what hindered it
    HeldAnswer(HttpServletResponse response, AuditContext context, IntConsumer writeEntry) {
        super(response);
        this.context = context;
        this.writeEntry = writeEntry;
    }

    /// The answer that an earlier dispatch of the same request left open: an asynchronous request is dispatched
    /// again when its result is there.
    static Optional<HeldAnswer> leftOpen(HttpServletRequest request) {
        return Optional.ofNullable((HeldAnswer) request.getAttribute(ATTRIBUTE));
    }

    void leaveOpen(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    AuditContext context() {
        return context;
    }

    /// Writes the entry, the first time only: a request leaves one entry, also where it fails after its first
    /// byte.
    void enter(int status) {
        if (!isEntered) {
            isEntered = true;
            writeEntry.accept(status);
        }
    }

    /// The end of an answer: writes the entry if it is not written yet, and sends what was held back.
    void finish() throws IOException {
        enter(getStatus());
        copyBodyToResponse();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (isHeldBack()) {
            return super.getOutputStream();
        }
        beginToSend();
        return getResponse().getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (isHeldBack()) {
            return super.getWriter();
        }
        beginToSend();
        return getResponse().getWriter();
    }

    /// Without a content type the answer has no body yet, so there is nothing to send.
    @Override
    public void flushBuffer() throws IOException {
        if (isEntered || (getContentType() != null && !isHeldBack())) {
            beginToSend();
            getResponse().flushBuffer();
        }
    }

    private void beginToSend() {
        if (isEntered) {
            return;
        }
        enter(getStatus());
        var length = getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            getResponse().setContentLengthLong(Long.parseLong(length));
        }
    }

    private boolean isHeldBack() {
        return !isEntered && isJson(getContentType());
    }

    private static boolean isJson(@Nullable String type) {
        try {
            var subtype = type == null ? "" : MediaType.parseMediaType(type).getSubtype();
            return subtype.equals("json") || subtype.endsWith("+json");
        } catch (InvalidMediaTypeException unknown) {
            return false;
        }
    }
}
