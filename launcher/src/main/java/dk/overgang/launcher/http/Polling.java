package dk.overgang.launcher.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks again and again until the answer is as it shall be: what one service tells another takes a moment.
///
/// @param patience after which it is given up
public record Polling(Duration patience) {
    private static final Duration PACE = Duration.ofMillis(50);

    /// The first answer that is as it shall be.
    ///
    /// @param tooLate is thrown when there is none in time
    public <T> T until(Supplier<T> question, Predicate<T> isAnswer, Supplier<? extends RuntimeException> tooLate) {
        var end = System.nanoTime() + patience.toNanos();
        var answer = question.get();
        while (!isAnswer.test(answer)) {
            if (System.nanoTime() > end) {
                throw tooLate.get();
            }
            LockSupport.parkNanos(PACE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
