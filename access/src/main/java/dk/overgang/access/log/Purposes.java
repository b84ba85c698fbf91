package dk.overgang.access.log;

import dk.overgang.access.Role;
import dk.overgang.access.log.AccessLogProperties.Purpose;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For what a caller looks: as the request says in `X-Purpose`, else as its role usually does.
final class Purposes {

    static final String HEADER = "X-Purpose";
    static final String NONE = "NONE";

    private final List<Purpose> purposes;

    Purposes(List<Purpose> purposes) {
        this.purposes = List.copyOf(purposes);
    }

    List<String> allowed(Collection<Role> roles) {
        return purposes.stream()
                .filter(purpose -> !Collections.disjoint(purpose.roles(), roles))
                .map(Purpose::code)
                .toList();
    }

    String of(Collection<Role> roles, @Nullable String said) {
        var allowed = allowed(roles);
        if (said != null && allowed.contains(said)) {
            return said;
        }
        return allowed.isEmpty() ? NONE : allowed.getFirst();
    }
}
