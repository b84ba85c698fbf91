package dk.overgang.portal.services;

import dk.overgang.portal.login.Callers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Asks several services at the same time, on behalf of the person who asks, so that a page waits for the slowest and
/// not for all one after another.
@Component
public class Parts {

    private final Callers callers;

    Parts(Callers callers) {
        this.callers = callers;
    }

    /// A part that is being fetched.
    public interface Coming<T> {

        /// Waits for it. What a service refuses is thrown; a service that is away is a part that is missing.
        Part<T> get();
    }

    public <T> Coming<T> start(Supplier<T> question) {
        return coming(() -> part(question));
    }

    private <T> Coming<T> coming(Supplier<Part<T>> question) {
        var caller = callers.current();
        var answer = CompletableFuture.supplyAsync(() -> caller.run(question), work -> {
            var _ = Thread.startVirtualThread(work);
        });
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        };
    }

    /// The same for what another service adds to a page that stands without it: what that service does not tell this
    /// person is missing too.
    public <T> Coming<T> beside(Supplier<T> question) {
        return coming(() -> {
            try {
                return part(question);
            } catch (ServiceProblem untold) {
                return Part.missing(untold.service());
            }
        });
    }

    private static <T> Part<T> part(Supplier<T> question) {
        try {
            return Part.of(question.get());
        } catch (ServiceAway away) {
            return Part.missing(away.service());
        }
    }
}
