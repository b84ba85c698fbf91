package dk.overgang.access.http.body;

import dk.overgang.access.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Refuses, before the controller is called, a body that is not JSON in UTF-8 (415) and a request whose caller
/// does not accept an answer in JSON (406): otherwise a change would be made whose answer cannot be written. An
/// [Upload] names what else its body may be.
///
/// A controller that answers with bytes, text or a stream chooses the media type of its answer itself.
public final class JsonOnly implements HandlerInterceptor {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final List<Class<?>> RAW = List.of(
            byte[].class,
            CharSequence.class,
            Resource.class,
            InputStream.class,
            StreamingResponseBody.class,
            ResponseBodyEmitter.class,
            void.class,
            Void.class);

    private final HeaderContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();
    private final List<Upload> uploads;

    public JsonOnly(List<Upload> uploads) {
        this.uploads = List.copyOf(uploads);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeException {
        if (handler instanceof HandlerMethod method) {
            checkBody(request);
            checkAnswer(request, method);
        }
        return true;
    }

    private void checkBody(HttpServletRequest request) throws HttpMediaTypeException {
        var hasBody = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        var type = type(request);
        if (hasBody && !Utf8JsonConverter.isRead(type) && !isUploaded(request, type)) {
            throw new HttpMediaTypeNotSupportedException(type, JSON);
        }
    }

    private boolean isUploaded(HttpServletRequest request, @Nullable MediaType type) {
        return type != null
                && uploads.stream()
                        .filter(upload -> request.getRequestURI().equals(request.getContextPath() + upload.path()))
                        .anyMatch(upload -> upload.takes(type));
    }

    private static @Nullable MediaType type(HttpServletRequest request) {
        var given = request.getContentType();
        try {
            return given == null ? null : MediaType.parseMediaType(given);
        } catch (InvalidMediaTypeException none) {
            return null;
        }
    }

    private void checkAnswer(HttpServletRequest request, HandlerMethod method) throws HttpMediaTypeException {
        if (!isRaw(method)
                && accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .noneMatch(Utf8JsonConverter::isWritten)) {
            throw new HttpMediaTypeNotAcceptableException(JSON);
        }
    }

    private static boolean isRaw(HandlerMethod method) {
        var returned = ResolvableType.forMethodParameter(method.getReturnType());
        var body = HttpEntity.class.isAssignableFrom(returned.toClass()) ? returned.getGeneric(0) : returned;
        return RAW.stream().anyMatch(raw -> raw.isAssignableFrom(body.toClass()));
    }
}
