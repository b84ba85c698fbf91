package dk.overgang.access.security;

import static java.util.stream.Collectors.toCollection;

import dk.overgang.access.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// All routes of a service. They tell which methods an address offers, whoever asks.
final class ListedRoutes {

    private record Listed(HttpMethod method, PathPatternRequestMatcher address) {}

    private final List<Route> all;
    private final List<Listed> listed;

    ListedRoutes(List<Route> all) {
        var paths = PathPatternRequestMatcher.withDefaults();
        this.all = List.copyOf(all);
        this.listed = all.stream()
                .map(route -> new Listed(route.method(), paths.matcher(route.pattern())))
                .toList();
    }

    /// In the order in which they are tried: the first route that fits a request decides about it.
    List<Route> all() {
        return all;
    }

    /// Whether a route is for the request's path and method. HEAD has the routes of GET.
    boolean hasOneFor(HttpServletRequest request) {
        var method = request.getMethod();
        return methodsAt(request).contains(method.equals("HEAD") ? "GET" : method);
    }

    /// The methods for which the request's path has a route; none where the path has no route at all.
    SortedSet<String> methodsAt(HttpServletRequest request) {
        return listed.stream()
                .filter(route -> route.address().matches(request))
                .map(route -> route.method().name())
                .collect(toCollection(TreeSet::new));
    }
}
