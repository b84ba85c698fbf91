package dk.overgang.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The roles that the platform knows. The claim `roles` of a token holds the same names in lower case.
public enum Role {
    REGION,
    AUTHORITY,
    WORKER,
    LEADER,
    PORTAL,
    OPERATOR,
    AUDITOR;

    private static final Map<String, Role> BY_CLAIM =
            Stream.of(values()).collect(toUnmodifiableMap(Role::claim, r -> r));

    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for a role of another system: the same token may carry it, and it gives no rights here.
    public static Optional<Role> ofClaim(String claim) {
        return Optional.ofNullable(BY_CLAIM.get(claim));
    }
}
