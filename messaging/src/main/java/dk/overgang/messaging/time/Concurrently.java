package dk.overgang.messaging.time;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Does the same to several things, a few at a time: each waits for a write, and a store commits the writes of many as
/// fast as that of one.
public final class Concurrently {

    private static final int AT_ONCE = 8;

    private Concurrently() {}

    /// Returns when all are done. One that fails keeps none of the others from its turn.
    ///
    /// @throws RuntimeException of the first that failed, after the others are done
    public static <T> void forEach(List<T> all, Consumer<T> work) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var turns = all.stream()
                    .map(one -> CompletableFuture.runAsync(() -> work.accept(one), threads))
                    .toList();
            turns.forEach(Concurrently::await);
            turns.stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .findFirst()
                    .map(Future::exceptionNow)
                    .ifPresent(Concurrently::rethrow);
        }
    }

    private static void await(CompletableFuture<?> turn) {
        var _ = turn.exceptionally(_ -> null).join();
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException known -> throw known;
            case Error fatal -> throw fatal;
            default -> throw new IllegalStateException(failure);
        }
    }
}
