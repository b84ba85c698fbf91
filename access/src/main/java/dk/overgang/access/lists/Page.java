package dk.overgang.access.lists;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor to send as `after` for the following page; none on the last page
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// A list that is always answered whole.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    public <A> Page<A> map(Function<? super T, A> view) {
        return new Page<>(items.stream().<A>map(view).toList(), next);
    }
}
