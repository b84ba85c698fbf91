package dk.overgang.access.log.recording;

import dk.overgang.access.Role;
import dk.overgang.access.log.recording.PurposeProperties.Purpose;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The purpose of a request: the one it names in `X-Purpose` if a role of its caller may have it, else the first
/// purpose of the caller's roles.
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

    String of(Collection<Role> roles, @Nullable String named) {
        var allowed = allowed(roles);
        if (named != null && allowed.contains(named)) {
            return named;
        }
        return allowed.isEmpty() ? NONE : allowed.getFirst();
    }
}
