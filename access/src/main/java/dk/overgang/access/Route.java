package dk.overgang.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/// The roles that may call an address with one HTTP method. A service declares its routes as beans; an address
/// without a route is answered with 404, whether or not a controller serves it.
///
/// @param pattern a path pattern of Spring MVC, for example `/api/v1/courses/{id}` or `/fhir/**`
/// @param roles whose token is asked for
/// @param open nobody is asked for a token: the address itself is a secret
public record Route(HttpMethod method, String pattern, Set<Role> roles, boolean open) {

    public Route {
        roles = Set.copyOf(roles);
    }

    public static Route get(String pattern, Role... roles) {
        return new Route(HttpMethod.GET, pattern, Set.of(roles), false);
    }

    public static Route post(String pattern, Role... roles) {
        return new Route(HttpMethod.POST, pattern, Set.of(roles), false);
    }

    public static Route delete(String pattern, Role... roles) {
        return new Route(HttpMethod.DELETE, pattern, Set.of(roles), false);
    }

    /// An address that is read without a token by whoever knows it, for example a calendar's.
    public static Route withoutToken(String pattern) {
        return new Route(HttpMethod.GET, pattern, Set.of(), true);
    }
}
