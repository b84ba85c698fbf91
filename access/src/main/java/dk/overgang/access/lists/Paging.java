package dk.overgang.access.lists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Which page of a list is asked for (`limit`, `after`): an argument of a controller, as
/// [dk.overgang.access.Caller] is. The cursor carries the sort key of the last row that was shown, so that rows
/// which stay in the list are seen exactly once, whatever else leaves the list or moves in it. Filter a list by
/// what the caller may see before it is cut.
public final class Paging {

    public static final int DEFAULT_LIMIT = 50;

    public static final int HIGHEST_LIMIT = 200;

    private final int limit;
    private final @Nullable SortKey after;
    private final Cursors cursors;
    private final String list;

    /// What a request asks of a list.
    ///
    /// @param list the address of the list, so that a cursor of another list is refused
    Paging(int limit, @Nullable SortKey after, Cursors cursors, String list) {
        this.limit = limit;
        this.after = after;
        this.cursors = cursors;
        this.list = list;
    }

    /// The most rows a page has.
    public int limit() {
        return limit;
    }

    /// How many rows to search for: one more than the page has, which tells whether another page follows.
    public int toFetch() {
        return limit + 1;
    }

    /// The sort key of the last row of the page before; empty for the first page.
    public Optional<SortKey> after() {
        return Optional.ofNullable(after);
    }

    /// The search of a list that is sorted by the id alone: what follows the page before, as far as [#toFetch()].
    public Query byId(Criteria criteria) {
        var rest = after == null
                ? criteria
                : criteria.and("_id").gt(UUID.fromString(after.parts().getLast()));
        return Query.query(rest).with(Sort.by("_id")).limit(toFetch());
    }

    /// The page of a list whose search was limited to [#toFetch()] rows behind the page before, in the order of
    /// the keys.
    public <T> Page<T> page(List<T> found, Function<? super T, SortKey> key) {
        if (found.size() <= limit) {
            return Page.whole(found);
        }
        var shown = found.subList(0, limit);
        return new Page<>(shown, cursors.write(list, key.apply(shown.getLast())));
    }

    /// The page of a list that is short enough to be sorted here.
    public <T> Page<T> pageOf(Stream<T> all, Function<? super T, SortKey> key) {
        record Row<T>(T value, SortKey key) {}
        var rows = all.map(value -> new Row<>(value, key.apply(value)))
                .filter(row -> after == null || row.key().compareTo(after) > 0)
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .limit(toFetch())
                .toList();
        return page(rows, Row::key).map(Row::value);
    }
}
