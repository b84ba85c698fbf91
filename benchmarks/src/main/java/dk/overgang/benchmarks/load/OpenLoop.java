package dk.overgang.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/// Starts attempts at a fixed rate, whether or not earlier ones have ended. A latency counts from the moment at
/// which the attempt was due, so that a stall is seen by all attempts that were due while it lasted.
public record OpenLoop(int perSecond, Duration length) {
    private static final int LOST = -1;
    private static final int UNTRACKED = 0;

    @FunctionalInterface
    public interface Attempt {
        /// Runs one attempt and answers whether its latency is measured.
        boolean run(int number) throws Exception;
    }

    /// How many attempts are started.
    public int count() {
        return (int) Math.round(perSecond * (length.toNanos() / 1e9));
    }

    public Latencies run(Attempt attempt) {
        var count = count();
        var delays = new long[count];
        var failed = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var number = i;
                var intended = begin + number * 1_000_000_000L / perSecond;
                sleepUntil(intended);
                threads.execute(() -> delays[number] = delay(attempt, number, intended));
            }
        }
        LongStream.of(delays).filter(delay -> delay == LOST).forEach(_ -> failed.incrementAndGet());
        return new Latencies(
                LongStream.of(delays).filter(delay -> delay > UNTRACKED).toArray(), failed.get());
    }

    private static long delay(Attempt attempt, int number, long intended) {
        try {
            return attempt.run(number) ? System.nanoTime() - intended : UNTRACKED;
        } catch (Exception lost) {
            return LOST;
        }
    }

    private static void sleepUntil(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
