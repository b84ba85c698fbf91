package dk.overgang.testkit.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The shape of one query: its collection, the fields compared for equality, those compared by range, and its sort
/// order.
public record RecordedQuery(String collection, Set<String> equal, Set<String> bounded, List<String> sort) {

    static RecordedQuery of(String collection, Map<String, Object> filter, List<String> sort) {
        var equal = new TreeSet<String>();
        var bounded = new TreeSet<String>();
        collect(filter, equal, bounded);
        return new RecordedQuery(collection, Set.copyOf(equal), Set.copyOf(bounded), sort);
    }

    private static void collect(Map<String, Object> filter, Set<String> equal, Set<String> bounded) {
        filter.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Iterable<?> parts) {
                parts.forEach(part -> collect((Document) part, equal, bounded));
            } else if (!field.startsWith("$")) {
                var _ = (isRange(value) ? bounded : equal).add(field);
            }
        });
    }

    /// `$ne`, `$nin` and `$exists: false` bound nothing an index could use.
    private static boolean isRange(Object value) {
        return value instanceof Document condition
                && condition.keySet().stream().anyMatch(key -> key.startsWith("$"))
                && !condition.containsKey("$eq")
                && !condition.containsKey("$in");
    }
}
