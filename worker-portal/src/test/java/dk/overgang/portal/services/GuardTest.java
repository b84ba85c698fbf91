package dk.overgang.portal.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A service that fails, that is slow, and that refuses.
class GuardTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Guard guard = new Guard(
            RemoteService.COURSE,
            Bulkhead.of(
                    "course",
                    BulkheadConfig.custom()
                            .maxConcurrentCalls(1)
                            .maxWaitDuration(Duration.ZERO)
                            .build()),
            CircuitBreaker.of(
                    "course",
                    CircuitBreakerConfig.custom()
                            .minimumNumberOfCalls(3)
                            .slidingWindowSize(3)
                            .ignoreExceptions(ServiceProblem.class)
                            .build()),
            TimeLimiter.of(Duration.ofSeconds(1)),
            threads);
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void end() {
        var _ = threads.shutdownNow();
    }

    @Test
    void a_service_that_fails_is_left_in_peace() {
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> guard.call(() -> {
                        var _ = calls.incrementAndGet();
                        throw new ServiceAway(RemoteService.COURSE);
                    }))
                    .isInstanceOf(ServiceAway.class);
        }
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_call_that_takes_too_long_is_given_up() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> guard.call(() -> {
                    never.await();
                    return "late";
                }))
                .isInstanceOf(ServiceAway.class);
        assertThat(guard.<String>call(() -> "in time")).isEqualTo("in time");
    }

    @Test
    void what_a_service_refuses_is_no_failure_of_it() {
        var refusal = new ServiceProblem(RemoteService.COURSE, 409, "urn:problem:x", "Nej", null, List.of());
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> guard.call(() -> {
                        throw refusal;
                    }))
                    .isSameAs(refusal);
        }
        assertThat(guard.<String>call(() -> "still asked")).isEqualTo("still asked");
    }

    @Test
    void a_slow_service_cannot_take_all_threads() {
        assertThatThrownBy(() -> guard.call(() -> guard.call(() -> "a second one at the same time")))
                .isInstanceOf(ServiceAway.class);
    }
}
