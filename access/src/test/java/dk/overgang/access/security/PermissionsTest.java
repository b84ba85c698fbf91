package dk.overgang.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may do what is asked of the routes that also refuse it.
class PermissionsTest {

    private static final Permissions PERMISSIONS = new Permissions(List.of(
            Route.get("/api/v1/courses/**", Role.WORKER, Role.AUDITOR),
            Route.post("/api/v1/courses/*/worker", Role.LEADER),
            Route.post("/api/v1/courses/*/**", Role.WORKER, Role.LEADER)));

    @Test
    void the_first_route_that_fits_decides() {
        assertThat(PERMISSIONS.allow(with(Role.WORKER), POST, "/api/v1/courses/7/start"))
                .isTrue();
        assertThat(PERMISSIONS.allow(with(Role.WORKER), POST, "/api/v1/courses/7/worker"))
                .isFalse();
        assertThat(PERMISSIONS.allow(with(Role.WORKER, Role.LEADER), POST, "/api/v1/courses/7/worker"))
                .isTrue();
        assertThat(PERMISSIONS.allow(with(Role.AUDITOR), POST, "/api/v1/courses/7/start"))
                .isFalse();
        assertThat(PERMISSIONS.allow(with(Role.AUDITOR), GET, "/api/v1/courses/7"))
                .isTrue();
    }

    @Test
    void where_no_route_fits_nobody_may() {
        assertThat(PERMISSIONS.allow(with(Role.values()), DELETE, "/api/v1/courses/7/start"))
                .isFalse();
        assertThat(PERMISSIONS.allow(with(Role.values()), POST, "/api/v1/networks/7"))
                .isFalse();
        assertThat(PERMISSIONS.allow(with(), GET, "/api/v1/courses/7")).isFalse();
    }

    private static Caller with(Role... roles) {
        return new Caller("somebody", Set.of(roles), "0101", null);
    }
}
