package dk.overgang.notification.channels.resilience;

import dk.overgang.notification.channels.domain.Outcome;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands around the calls to one other system: a second try after a short pause for what was not reached, a circuit
/// breaker, a rate, a number of calls at a time, and a time limit for each.
public final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final CircuitBreaker breaker;
    private final Retry retry;
    private final RateLimiter rate;
    private final Bulkhead bulkhead;
    private final TimeLimiter time;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Guard(CircuitBreaker breaker, Retry retry, RateLimiter rate, Bulkhead bulkhead, TimeLimiter time) {
        this.breaker = breaker;
        this.retry = retry;
        this.rate = rate;
        this.bulkhead = bulkhead;
        this.time = time;
    }

    /// Calls the other system, if it may be called now.
    public Outcome call(Supplier<Outcome> call) {
        var limited = RateLimiter.decorateSupplier(rate, Bulkhead.decorateSupplier(bulkhead, () -> timed(call)));
        var guarded = Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, limited));
        try {
            return guarded.get();
        } catch (CallNotPermittedException | RequestNotPermitted | BulkheadFullException notCalled) {
            return Outcome.HELD_BACK;
        }
    }

    /// A call that takes too long may still be answered behind our back.
    private Outcome timed(Supplier<Outcome> call) {
        try {
            return time.executeFutureSupplier(() -> threads.submit(call::get));
        } catch (TimeoutException late) {
            return Outcome.UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.UNKNOWN;
        } catch (Exception bug) {
            // Without its words, which may name an address.
            LOG.error("A call failed: {}", bug.getClass().getName());
            return Outcome.UNKNOWN;
        }
    }
}
