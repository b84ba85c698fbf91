package dk.overgang.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/// The roles that may call an address with one HTTP method. A service declares its routes as beans; an address
/// without a route is answered with 404, whether or not a controller serves it.
///
/// @param pattern a path pattern of Spring MVC, for example `/api/v1/courses/{id}` or `/fhir/**`
public record Route(HttpMethod method, String pattern, Set<Role> roles) {

    public Route {
        roles = Set.copyOf(roles);
    }

    public static Route get(String pattern, Role... roles) {
        return new Route(HttpMethod.GET, pattern, Set.of(roles));
    }

    public static Route post(String pattern, Role... roles) {
        return new Route(HttpMethod.POST, pattern, Set.of(roles));
    }

    public static Route delete(String pattern, Role... roles) {
        return new Route(HttpMethod.DELETE, pattern, Set.of(roles));
    }
}
