package dk.overgang.access.lists;

import dk.overgang.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads [Paging] from the query parameters `limit` (1 to 200, 50 if absent) and `after`.
final class PagingResolver implements HandlerMethodArgumentResolver {

    static final String LIMIT = "limit";
    static final String AFTER = "after";

    private final Cursors cursors;

    PagingResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    /// Reads what part of a list the request asks for.
    ///
    /// @throws Problem 400 for a limit outside its bounds, or what is no cursor of this list
    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var list = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getRequestURI();
        var cursor = request.getParameter(AFTER);
        var after = cursor == null
                ? null
                : cursors.read(list, cursor).orElseThrow(() -> Problem.parameter(AFTER, "cursor"));
        return new Paging(limit(request.getParameter(LIMIT)), after, cursors, list);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Paging.DEFAULT_LIMIT;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit < 1 || limit > Paging.HIGHEST_LIMIT) {
                throw Problem.parameter(LIMIT, "between", 1, Paging.HIGHEST_LIMIT);
            }
            return limit;
        } catch (NumberFormatException noNumber) {
            throw Problem.parameter(LIMIT, "integer");
        }
    }
}
