package dk.overgang.access.log.recording;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/// A request whose entry is written before an emitter (an event stream, for example) may send from another thread.
/// There a failure to write the entry could not be answered with 503 any more; here it still can.
final class StreamingRequest extends HttpServletRequestWrapper {

    private final HeldAnswer answer;

    StreamingRequest(HttpServletRequest request, HeldAnswer answer) {
        super(request);
        this.answer = answer;
    }

    @Override
    public AsyncContext startAsync() {
        enterIfEmitting();
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        enterIfEmitting();
        return super.startAsync(request, response);
    }

    private void enterIfEmitting() {
        if (getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && returnsEmitter(handler)) {
            answer.enter(answer.getStatus());
        }
    }

    private static boolean returnsEmitter(HandlerMethod handler) {
        var returned = ResolvableType.forMethodParameter(handler.getReturnType());
        var body = returned.toClass().equals(ResponseEntity.class) ? returned.getGeneric(0) : returned;
        return ResponseBodyEmitter.class.isAssignableFrom(body.toClass());
    }
}
