package dk.overgang.messaging.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The aggregates that were read or written a moment ago. They spare reading a document again, not asking for its
/// version: another instance may have written it meanwhile.
final class Recent<S> {

    private static final int MOST = 100;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<UUID, Stored<S>> stored =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    Stored<S> remember(Stored<S> one) {
        stored.put(one.id(), one);
        return one;
    }

    Optional<Stored<S>> find(UUID id) {
        return Optional.ofNullable(stored.getIfPresent(id));
    }

    boolean any(Predicate<S> meets) {
        return stored.asMap().values().stream().map(Stored::state).anyMatch(meets);
    }

    void forget(UUID id) {
        stored.invalidate(id);
    }
}
