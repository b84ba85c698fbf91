package dk.overgang.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads a request's [Terms] from its headers.
public final class TermsResolver implements HandlerMethodArgumentResolver {

    public static final String KEY = "Idempotency-Key";
    public static final String VERSION = "If-Match";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final String KEY_SHAPE = "[\\x21-\\x7e]{1,200}";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Terms.class;
    }

    @Override
    public Terms resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var key = request.getHeader(KEY);
        if (key != null && !key.matches(KEY_SHAPE)) {
            throw Problem.parameter(KEY, "idempotency-key");
        }
        return new Terms(version(request.getHeader(VERSION)), key);
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.preconditionFailed();
        }
        return Long.valueOf(matcher.group(1));
    }
}
