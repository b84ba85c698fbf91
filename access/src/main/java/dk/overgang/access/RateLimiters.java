package dk.overgang.access;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A limit for each of many who ask, each counted alone and in the memory of this instance.
final class RateLimiters {

    /// More than ask in the same minute; beyond it everybody starts anew rather than the memory filling up.
    private static final int MOST = 10_000;

    private final RateLimiterConfig config;
    private final Map<String, AtomicRateLimiter> each = new ConcurrentHashMap<>();

    RateLimiters(int times, Duration per) {
        config = RateLimiterConfig.custom()
                .limitForPeriod(times)
                .limitRefreshPeriod(per)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /// Whether this one more is allowed, which is then counted.
    boolean take(String who) {
        return of(who).acquirePermission();
    }

    boolean isUsedUp(String who) {
        return of(who).getMetrics().getAvailablePermissions() <= 0;
    }

    /// Until the next is allowed.
    Duration wait(String who) {
        return Duration.ofNanos(of(who).getDetailedMetrics().getNanosToWait());
    }

    private AtomicRateLimiter of(String who) {
        if (each.size() > MOST) {
            each.clear();
        }
        return each.computeIfAbsent(who, name -> new AtomicRateLimiter(name, config));
    }
}
