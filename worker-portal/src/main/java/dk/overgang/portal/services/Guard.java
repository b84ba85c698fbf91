package dk.overgang.portal.services;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/// Stands before one service: a call that takes too long is given up, a service that fails is left in peace for a
/// while, and one that is slow cannot take all of the portal's threads.
record Guard(
        RemoteService service, Bulkhead bulkhead, CircuitBreaker breaker, TimeLimiter limit, ExecutorService threads) {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    /// The same, with another limit of time.
    Guard patient(TimeLimiter other) {
        return new Guard(service, bulkhead, breaker, other, threads);
    }

    <T> T call(Callable<T> work) {
        try {
            return Bulkhead.decorateCallable(
                            bulkhead,
                            CircuitBreaker.decorateCallable(
                                    breaker, () -> limit.executeFutureSupplier(() -> threads.submit(work))))
                    .call();
        } catch (ServiceProblem | ServiceAway known) {
            throw known;
        } catch (CallNotPermittedException
                | BulkheadFullException
                | TimeoutException
                | ResourceAccessException noAnswer) {
            throw new ServiceAway(service, noAnswer);
        } catch (RestClientException unreadable) {
            LOG.warn("{}-service gave an answer that cannot be read: {}", service.key(), unreadable.toString());
            throw new ServiceAway(service, unreadable);
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception interrupted) {
            throw new ServiceAway(service, interrupted);
        }
    }
}
