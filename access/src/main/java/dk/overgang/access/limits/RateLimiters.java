package dk.overgang.access.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;

/// One rate limit for each of many askers, counted in the memory of this instance.
///
/// An asker who was silent for a whole period has the full allowance again, so exactly those are forgotten:
/// however many others ask, nobody gets a fresh allowance earlier than that.
final class RateLimiters {

    private final LoadingCache<String, AtomicRateLimiter> byAsker;

    /// Every asker starts with the whole allowance.
    ///
    /// @param times how often each asker is allowed within a period
    /// @param period after which the allowance is full again
    RateLimiters(int times, Duration period) {
        var config = RateLimiterConfig.custom()
                .limitForPeriod(times)
                .limitRefreshPeriod(period)
                .timeoutDuration(Duration.ZERO)
                .build();
        byAsker = Caffeine.newBuilder().expireAfterAccess(period).build(asker -> new AtomicRateLimiter(asker, config));
    }

    /// Counts one request of this asker if the allowance is not used up.
    ///
    /// @return whether the request is allowed
    boolean take(String asker) {
        return byAsker.get(asker).acquirePermission();
    }

    boolean isUsedUp(String asker) {
        return byAsker.get(asker).getMetrics().getAvailablePermissions() <= 0;
    }

    /// The time until the next request of this asker is allowed.
    Duration wait(String asker) {
        return Duration.ofNanos(byAsker.get(asker).getDetailedMetrics().getNanosToWait());
    }

    /// How many askers are remembered.
    long size() {
        byAsker.cleanUp();
        return byAsker.estimatedSize();
    }
}
