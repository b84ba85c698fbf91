package dk.overgang.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who sends a request, as its token says. A controller takes the caller as a parameter and begins every search
/// with the caller's `Scope`.
///
/// @param municipality the four digits of its code; empty for a token without municipality, which sees no citizen
/// @param sor the SOR code of the organisation for which a region's system acts
public record Caller(
        String subject,
        Set<Role> roles,
        String municipality,
        @Nullable String sor) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
