package dk.overgang.access.log.recording;

import dk.overgang.access.log.AuditContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Notes the citizens whom an answered object shows, before it is written. Bytes, texts and streams are no
/// objects: whom they show, their controller notes.
@RestControllerAdvice
final class ShownCitizens implements ResponseBodyAdvice<Object> {

    private final CitizenIdExtractor ids;

    ShownCitizens(CitizenIdExtractor ids) {
        this.ids = ids;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        ids.in(body).forEach(AuditContext::at);
        return body;
    }
}
