package dk.overgang.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, as the token says and nothing else: a controller takes it as a parameter and filters by its municipality.
///
/// @param municipality four digits, or empty for a token without one, which therefore sees no citizen
/// @param sor the organisation a region speaks for
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
