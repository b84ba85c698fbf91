package dk.overgang.portal.services;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;

/// What every change of a service is sent with.
///
/// @param key the name of the request: sent again with it, it has one effect
/// @param version of what the person saw (`If-Match`); null where none is known
public record ChangeRequest(String key, @Nullable String version) {

    /// As a parameter of a client's method.
    static boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
        if (!(argument instanceof ChangeRequest change)) {
            return false;
        }
        request.addHeader("Idempotency-Key", change.key());
        if (change.version() != null) {
            request.addHeader("If-Match", change.version());
        }
        return true;
    }
}
