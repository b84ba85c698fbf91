package dk.overgang.systemtests.platform;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// The same work for many things, for some of them at a time: while the platform writes for one, it reads for
/// another.
public final class AtOnce {

    private AtOnce() {}

    /// Returns when all are done.
    ///
    /// @throws java.util.concurrent.CompletionException with what was thrown for one of them
    public static <T> void each(Collection<T> all, int atATime, Consumer<? super T> work) {
        var _ = map(all, atATime, one -> {
            work.accept(one);
            return one;
        });
    }

    /// What the work answers for each, in the order of all.
    ///
    /// @throws java.util.concurrent.CompletionException with what was thrown for one of them
    public static <T, R> List<R> map(Collection<T> all, int atATime, Function<? super T, R> work) {
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            var answers = all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> work.apply(one), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }
}
