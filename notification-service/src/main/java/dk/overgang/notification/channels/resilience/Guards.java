package dk.overgang.notification.channels.resilience;

import dk.overgang.notification.channels.domain.Outcome;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Makes the guards around the calls to other systems, and shows their states in the metrics (`resilience4j_…`).
@Component
public class Guards {

    private static final int LAST_CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final int PERCENT_FAILED = 50;
    private static final int TRIED_AFTERWARDS = 2;

    /// What was certainly not taken is tried a second time at once, before it waits for its turn.
    private static final int TRIES = 2;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final double JITTER = 0.5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final RetryRegistry retries = RetryRegistry.ofDefaults();
    private final RateLimiterRegistry rates = RateLimiterRegistry.ofDefaults();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
    private final TimeLimiterRegistry times = TimeLimiterRegistry.ofDefaults();

    Guards(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(rates).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(times).bindTo(meters);
    }

    /// The guard of another system.
    ///
    /// @param name in the metrics
    public Guard of(String name, GuardSettings settings) {
        return new Guard(
                breakers.circuitBreaker(name, breaker(settings)),
                retries.retry(name, retry()),
                rates.rateLimiter(
                        name,
                        RateLimiterConfig.custom()
                                .limitForPeriod(settings.perSecond())
                                .limitRefreshPeriod(Duration.ofSeconds(1))
                                .timeoutDuration(PATIENCE)
                                .build()),
                bulkheads.bulkhead(
                        name,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.atATime())
                                .maxWaitDuration(PATIENCE)
                                .build()),
                times.timeLimiter(
                        name,
                        TimeLimiterConfig.custom()
                                .timeoutDuration(settings.longestCall())
                                .cancelRunningFuture(true)
                                .build()));
    }

    private static CircuitBreakerConfig breaker(GuardSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(FEWEST_CALLS)
                .failureRateThreshold(PERCENT_FAILED)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(TRIED_AFTERWARDS)
                .recordResult(Guards::isFailure)
                .ignoreExceptions(RequestNotPermitted.class, BulkheadFullException.class)
                .build();
    }

    private static boolean isFailure(Object outcome) {
        return outcome == Outcome.UNREACHABLE || outcome == Outcome.UNKNOWN || outcome == Outcome.NOT_NOW;
    }

    private static RetryConfig retry() {
        return RetryConfig.<Outcome>custom()
                .maxAttempts(TRIES)
                .retryOnResult(outcome -> outcome == Outcome.UNREACHABLE)
                .retryOnException(_ -> false)
                .intervalFunction(IntervalFunction.ofRandomized(PAUSE, JITTER))
                .build();
    }
}
