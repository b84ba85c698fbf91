package dk.overgang.portal.services;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether the person may do something now, as a service says it beside what it shows.
///
/// @param of the part that it is about, for example a pause; null where it is about the whole
/// @param why in the reader's language why not; null where it is allowed
public record Allowed(
        String action,
        @Nullable UUID of,
        boolean allowed,
        @Nullable String code,
        @Nullable String why) {

    /// What is said of an action on the whole; nothing where the service does not know the action.
    public static Optional<Allowed> find(List<Allowed> all, String action) {
        return all.stream()
                .filter(one -> one.of() == null && one.action().equals(action))
                .findFirst();
    }
}
