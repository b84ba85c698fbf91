package dk.overgang.launcher.http;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Routes as a servlet, for a server that has other servlets too.
public final class RouteServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RouteDispatcher answers;

    public RouteServlet(List<Route> routes) {
        answers = new RouteDispatcher(routes);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = request.getParameterMap().entrySet().stream()
                .collect(toMap(entry -> entry.getKey(), entry -> entry.getValue()[0]));
        var answer = answers.to(
                request.getMethod(), request.getRequestURI(), parameters, request.getHeader("Origin") != null);
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
