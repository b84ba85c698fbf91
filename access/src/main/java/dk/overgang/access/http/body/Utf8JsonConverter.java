package dk.overgang.access.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes `application/json` in UTF-8, and problem details; nothing in another charset or of a type
/// that is only similar to JSON.
public final class Utf8JsonConverter extends JacksonJsonHttpMessageConverter {

    private static final byte[] MARK = "\ufeff".getBytes(UTF_8);

    public Utf8JsonConverter(JsonMapper mapper) {
        super(mapper);
        // What the actuator declares for its own answers is JSON by another name.
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json")));
    }

    /// What is offered where an address declares nothing.
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return ProblemDetail.class.isAssignableFrom(type)
                ? List.of(MediaType.APPLICATION_PROBLEM_JSON)
                : List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return isRead(mediaType) && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return (mediaType == null || isUtf8(mediaType)) && super.canWrite(type, valueClass, mediaType);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return super.read(type, new Unmarked(message.getHeaders(), withoutMark(message.getBody())), hints);
    }

    /// A byte order mark says nothing in UTF-8, and RFC 8259 lets a reader skip it.
    private static InputStream withoutMark(InputStream body) throws IOException {
        var start = body.readNBytes(MARK.length);
        var rest = new PushbackInputStream(body, MARK.length);
        if (!Arrays.equals(start, MARK)) {
            rest.unread(start);
        }
        return rest;
    }

    /// Whether a body of this type is read. A body without a type is not.
    static boolean isRead(@Nullable MediaType type) {
        return type != null
                && type.isConcrete()
                && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && isUtf8(type);
    }

    /// Whether an answer in JSON satisfies a caller who accepts this type.
    static boolean isWritten(MediaType accepted) {
        return accepted.isCompatibleWith(MediaType.APPLICATION_JSON) && isUtf8(accepted);
    }

    private static boolean isUtf8(MediaType type) {
        var charset = type.getParameter("charset");
        return charset == null || charset.equalsIgnoreCase(UTF_8.name());
    }

    private record Unmarked(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
