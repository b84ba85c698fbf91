package dk.overgang.portal.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/// Writes into every form whose it is, so that what is kept of it after the session's end is shown to nobody else. It
/// is no secret and gives no rights.
final class FormOwner implements RequestDataValueProcessor {

    static final String FIELD = "_person";

    private static final int LENGTH = 12;

    /// Beside what Spring Security writes into forms.
    @Configuration(proxyBeanMethods = false)
    static class InEveryForm {

        @Bean
        static BeanPostProcessor formOwners() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof RequestDataValueProcessor other && !(bean instanceof FormOwner)
                            ? new FormOwner(other)
                            : bean;
                }
            };
        }
    }

    private final RequestDataValueProcessor other;

    private FormOwner(RequestDataValueProcessor other) {
        this.other = other;
    }

    static String of(Person person) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((person.municipality() + "/" + person.subject()).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return other.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return other.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        var fields = other.getExtraHiddenFields(request);
        var person = Person.current();
        if (fields == null || fields.isEmpty() || person.isEmpty()) {
            return fields;
        }
        var marked = new LinkedHashMap<>(fields);
        var _ = marked.put(FIELD, of(person.get()));
        return marked;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return other.processUrl(request, url);
    }
}
