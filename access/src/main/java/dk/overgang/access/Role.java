package dk.overgang.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a caller is; in a token the claim `roles` holds the same words in lower case.
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

    /// A role of another system in the same token gives no rights here.
    static Optional<Role> ofClaim(String claim) {
        return Optional.ofNullable(BY_CLAIM.get(claim));
    }
}
