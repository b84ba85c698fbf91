package dk.overgang.commands;

import dk.overgang.messaging.store.Stored;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Answers with an aggregate, or a part of it, and the version of the aggregate as `ETag`, which the next change
/// may name in `If-Match`.
public final class Versioned {

    private Versioned() {}

    public static <S, V> ResponseEntity<V> ok(Stored<S> aggregate, Function<? super S, V> view) {
        return answer(ResponseEntity.ok(), aggregate, view);
    }

    public static <S, V> ResponseEntity<V> created(Stored<S> aggregate, Function<? super S, V> view) {
        return answer(ResponseEntity.status(HttpStatus.CREATED), aggregate, view);
    }

    /// The same for what has an address of its own.
    public static <S, V> ResponseEntity<V> created(URI address, Stored<S> aggregate, Function<? super S, V> view) {
        return answer(ResponseEntity.created(address), aggregate, view);
    }

    private static <S, V> ResponseEntity<V> answer(
            ResponseEntity.BodyBuilder answer, Stored<S> aggregate, Function<? super S, V> view) {
        return answer.eTag("\"" + aggregate.version() + "\"").body(view.apply(aggregate.state()));
    }
}
