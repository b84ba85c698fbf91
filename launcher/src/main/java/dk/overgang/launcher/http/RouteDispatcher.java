package dk.overgang.launcher.http;

import dk.overgang.launcher.setup.SetupError;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the route for a request, for [RouteServlet]. The routes are for programs on this machine:
/// a request from a web page is refused.
final class RouteDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(RouteDispatcher.class);

    private final List<Route> routes;

    RouteDispatcher(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /// @param fromPage whether the request names a web page as its origin
    Answer to(String method, String path, Map<String, String> parameters, boolean fromPage) {
        if (fromPage) {
            return Answer.error(403, "This address is for programs on this machine, not for web pages.");
        }
        var here = routes.stream().filter(route -> route.path().equals(path)).toList();
        return here.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .map(route -> answer(route, parameters))
                .orElseGet(() -> here.isEmpty()
                        ? Answer.error(404, "There is nothing at this address.")
                        : Answer.error(405, "Use " + here.getFirst().method() + " at this address."));
    }

    private static Answer answer(Route route, Map<String, String> parameters) {
        try {
            return route.handler().answer(parameters);
        } catch (SetupError error) {
            return Answer.error(400, error.sentence());
        } catch (RuntimeException bug) {
            LOG.error("{} {} failed", route.method(), route.path(), bug);
            return Answer.error(500, "This did not work; the log tells why.");
        }
    }
}
