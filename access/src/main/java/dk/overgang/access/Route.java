package dk.overgang.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/// Which roles may call an address; a service lists its routes as beans, and an address without one needs just a token.
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
