package dk.overgang.messaging.time;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does the same to several things, in their order. Like [Concurrently], for what is large or must keep its order.
public final class OneByOne {

    private OneByOne() {}

    /// One that fails keeps none of the others from its turn.
    ///
    /// @throws RuntimeException of the first that failed, after the others are done
    public static <T> void forEach(List<T> all, Consumer<T> work) {
        @Nullable RuntimeException first = null;
        for (var one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
