package dk.overgang.course.lifecycle;

import dk.overgang.access.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads a request's [Terms] from its headers.
@Configuration(proxyBeanMethods = false)
class TermsResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final int LONGEST_KEY = 200;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

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
        var key = request.getHeader("Idempotency-Key");
        if (key != null && key.length() > LONGEST_KEY) {
            throw Problem.parameter("Idempotency-Key", "size", 1, LONGEST_KEY);
        }
        return new Terms(version(request.getHeader("If-Match")), key);
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.preconditionFailed();
        }
        return Long.valueOf(matcher.group(1));
    }
}
