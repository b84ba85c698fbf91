package dk.overgang.messaging.parking;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Remembers which keys have parked messages, so that an ordinary message, whose key has none, costs no read of
/// the database.
///
/// Only the reader of a partition parks messages of its keys, so what is remembered holds until this instance
/// parks one itself or gets partitions of others.
final class ParkedKeys {

    private record Remembered(long asOf, Set<UUID> keys) {}

    private final Supplier<Set<UUID>> lookUp;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Remembered remembered;

    ParkedKeys(Supplier<Set<UUID>> lookUp) {
        this.lookUp = lookUp;
    }

    boolean mayHold(UUID key) {
        var known = remembered;
        if (known == null || known.asOf() != changes.get()) {
            // Read before the look, so that a change during it makes the next one look again.
            known = new Remembered(changes.get(), lookUp.get());
            remembered = known;
        }
        return known.keys().contains(key);
    }

    void forget() {
        var _ = changes.incrementAndGet();
    }
}
