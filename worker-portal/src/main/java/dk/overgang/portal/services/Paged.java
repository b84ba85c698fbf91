package dk.overgang.portal.services;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a service's list.
///
/// @param next asks for the page after it; null for the last
public record Paged<T>(List<T> items, @Nullable String next) {

    public Paged {
        items = List.copyOf(items);
    }

    /// All rows of a list, page after page.
    ///
    /// @param page answers the first page, or the one that an earlier page names as the next
    public static <T> List<T> all(Function<@Nullable String, Paged<T>> page) {
        var all = new ArrayList<T>();
        String after = null;
        do {
            var one = page.apply(after);
            all.addAll(one.items());
            after = one.next();
        } while (after != null);
        return all;
    }
}
