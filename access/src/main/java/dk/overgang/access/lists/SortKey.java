package dk.overgang.access.lists;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

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
        return of(first, id.toString());
    }

    /// The place of a row whose id is text.
    public static SortKey of(Instant first, String id) {
        return new SortKey(List.of(text(first), id));
    }

    /// The text of a moment, in milliseconds, which sorts as moments do.
    public static String text(Instant moment) {
        return MILLIS.format(moment);
    }

    /// The search for what follows this place in a list that is sorted by a moment and the id.
    ///
    /// @param field that holds the moment
    /// @param id of this row, as the documents hold it
    public Criteria behind(String field, Sort.Direction direction, Object id) {
        var at = Instant.parse(parts.getFirst());
        return direction.isAscending()
                ? new Criteria()
                        .orOperator(
                                where(field).gt(at),
                                where(field).is(at).and("_id").gt(id))
                : new Criteria()
                        .orOperator(
                                where(field).lt(at),
                                where(field).is(at).and("_id").lt(id));
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
