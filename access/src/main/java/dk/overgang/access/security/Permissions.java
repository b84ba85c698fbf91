package dk.overgang.access.security;

import dk.overgang.access.Caller;
import dk.overgang.access.Route;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Whether a caller's roles may send a request, asked without sending it: for an answer that says what may be
/// done. It follows from the same routes that refuse the request itself.
public final class Permissions {

    private record Listed(Route route, PathPattern address) {}

    private final List<Listed> listed;

    Permissions(List<Route> routes) {
        this.listed = routes.stream()
                .map(route -> new Listed(route, PathPatternParser.defaultInstance.parse(route.pattern())))
                .toList();
    }

    /// The first route that fits decides; where none fits, nobody may.
    ///
    /// @param path of the request, for example `/api/v1/courses/3f2b…/start`
    public boolean allow(Caller caller, HttpMethod method, String path) {
        var address = PathContainer.parsePath(path);
        return listed.stream()
                .filter(one -> one.route().method().equals(method))
                .filter(one -> one.address().matches(address))
                .findFirst()
                .filter(one -> !Collections.disjoint(one.route().roles(), caller.roles()))
                .isPresent();
    }
}
