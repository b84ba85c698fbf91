package dk.overgang.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a service's list.
///
/// @param next asks for the page after it; null for the last
public record Paged<T>(List<T> items, @Nullable String next) {

    public Paged {
        items = List.copyOf(items);
    }
}
