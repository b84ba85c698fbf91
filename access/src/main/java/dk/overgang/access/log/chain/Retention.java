package dk.overgang.access.log.chain;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes entries older than `overgang.access-log.keep` from the beginning of each chain, once a day. The chain
/// is then anchored to the last deleted entry, so that the rest can still be verified.
final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final LogStore store;
    private final ChainKeys keys;
    private final Period keep;
    private final Clock clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-log-retention").factory());

    Retention(LogStore store, ChainKeys keys, Period keep, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.keep = keep;
        this.clock = clock;
    }

    void everyDay() {
        var _ = daily.scheduleWithFixedDelay(this::tryToDelete, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    void deleteOld() {
        var oldest = clock.instant().atZone(ZoneOffset.UTC).minus(keep).toInstant();
        for (var chain : store.chains(0)) {
            keys.numbered(chain.key()).ifPresent(key -> deleteOld(chain, key, oldest));
        }
    }

    /// A chain whose key is missing is kept: the verification reports it to the operator.
    private void deleteOld(Chain chain, ChainKey key, Instant oldest) {
        store.lastBefore(chain, oldest).ifPresent(last -> {
            store.deleteUntil(chain.anchoredAt(last, key));
            LOG.info("The access log {} begins after {} from now on", chain.instance(), last.number());
        });
    }

    @Override
    public void close() {
        var _ = daily.shutdownNow();
    }

    private void tryToDelete() {
        try {
            deleteOld();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Old entries of the access log stay until tomorrow: {}",
                    failure.getClass().getName());
        }
    }
}
