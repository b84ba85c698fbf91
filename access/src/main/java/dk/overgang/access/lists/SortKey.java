package dk.overgang.access.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The values that decide a row's place in a list, in the order in which they count, as text that sorts like the
/// values. The last one should be the row's id, so that no two rows have the same place.
public record SortKey(List<String> parts) implements Comparable<SortKey> {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    public SortKey {
        parts = List.copyOf(parts);
    }

    public static SortKey of(UUID id) {
        return new SortKey(List.of(id.toString()));
    }

    public static SortKey of(String first, UUID id) {
        return new SortKey(List.of(first, id.toString()));
    }

    public static SortKey of(LocalDate first, UUID id) {
        return of(first.toString(), id);
    }

    public static SortKey of(Instant first, UUID id) {
        return of(text(first), id);
    }

    /// The text of a moment, in milliseconds, which sorts as moments do.
    public static String text(Instant moment) {
        return MILLIS.format(moment);
    }

    /// The same key behind another part that counts first.
    public SortKey after(String first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(parts);
        return new SortKey(all);
    }

    @Override
    public int compareTo(SortKey other) {
        for (var i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            var order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
