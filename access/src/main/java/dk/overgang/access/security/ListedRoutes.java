package dk.overgang.access.security;

import static java.util.stream.Collectors.toCollection;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// All routes of a service. They tell which methods an address offers, whoever asks.
final class ListedRoutes {

    private record Listed(Route route, PathPatternRequestMatcher address) {

        String method() {
            return route.method().name();
        }
    }

    private final List<Route> all;
    private final List<Listed> listed;

    ListedRoutes(List<Route> all) {
        var paths = PathPatternRequestMatcher.withDefaults();
        this.all = List.copyOf(all);
        this.listed = all.stream()
                .map(route -> new Listed(route, paths.matcher(route.pattern())))
                .toList();
    }

    /// In the order in which they are tried: the first route that fits a request decides about it.
    List<Route> all() {
        return all;
    }

    /// Whether a route is for the request's path and method. HEAD has the routes of GET.
    boolean hasOneFor(HttpServletRequest request) {
        return methodsAt(request).contains(method(request));
    }

    /// The roles of the route that decides about the request; none where no route does.
    Set<Role> rolesAt(HttpServletRequest request) {
        return listed.stream()
                .filter(one -> one.method().equals(method(request)))
                .filter(one -> one.address().matches(request))
                .findFirst()
                .map(one -> one.route().roles())
                .orElse(Set.of());
    }

    /// Whether a request is answered without a token.
    boolean isOpen(HttpServletRequest request) {
        return listed.stream()
                .filter(one -> one.method().equals(method(request)))
                .filter(one -> one.address().matches(request))
                .findFirst()
                .map(one -> one.route().open())
                .orElse(false);
    }

    private static String method(HttpServletRequest request) {
        return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    }

    /// The methods for which the request's path has a route; none where the path has no route at all.
    SortedSet<String> methodsAt(HttpServletRequest request) {
        return listed.stream()
                .filter(route -> route.address().matches(request))
                .map(Listed::method)
                .collect(toCollection(TreeSet::new));
    }
}
