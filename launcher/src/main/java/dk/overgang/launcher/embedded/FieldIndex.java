package dk.overgang.launcher.embedded;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where the documents stand that have a value in a field; of a list, that have it among others. Documents without
/// a value are not in it. It finds at least those that a condition names; whoever asks compares them once more.
final class FieldIndex {

    private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");

    private final String field;
    private final NavigableMap<Object, Set<Object>> positions = new TreeMap<>(ValueComparator.asc());

    FieldIndex(String field) {
        this.field = field;
    }

    void add(Document document, Object position) {
        values(document).forEach(value -> add(value, position));
    }

    void remove(Document document, Object position) {
        values(document).forEach(value -> remove(value, position));
    }

    void move(Document before, Document after, Object position) {
        var then = values(before);
        var now = values(after);
        if (!then.equals(now)) {
            then.stream().filter(value -> !now.contains(value)).forEach(value -> remove(value, position));
            now.stream().filter(value -> !then.contains(value)).forEach(value -> add(value, position));
        }
    }

    private void add(Object value, Object position) {
        var _ = positions.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(position);
    }

    private void remove(Object value, Object position) {
        var _ = positions.computeIfPresent(value, (_, all) -> {
            var _ = all.remove(position);
            return all.isEmpty() ? null : all;
        });
    }

    /// Where documents stand, by values; a document may stand under several.
    record Candidates(Collection<Set<Object>> byValue, int count) {

        private static Candidates of(Collection<Set<Object>> byValue) {
            return new Candidates(byValue, byValue.stream().mapToInt(Set::size).sum());
        }

        List<Object> positions() {
            return byValue.stream().flatMap(Set::stream).distinct().toList();
        }
    }

    /// Where the documents stand that may meet the condition; empty for a condition of a kind it cannot answer.
    Optional<Candidates> candidates(Object condition) {
        return switch (condition) {
            case null -> Optional.empty();
            case Collection<?> _, BsonRegularExpression _ -> Optional.empty();
            case Document several
            when several.keySet().equals(Set.of("$in")) ->
                anyOf((Collection<?>) several.values().iterator().next());
            case Document range
            when !range.isEmpty() && BOUNDS.containsAll(range.keySet()) -> Optional.of(within(range));
            case Document _ -> Optional.empty();
            default -> anyOf(List.of(condition));
        };
    }

    private Optional<Candidates> anyOf(Collection<?> wanted) {
        return wanted.stream().allMatch(FieldIndex::isPlain)
                ? Optional.of(Candidates.of(wanted.stream()
                        .map(value -> positions.getOrDefault(normal(value), Set.of()))
                        .toList()))
                : Optional.empty();
    }

    private static boolean isPlain(Object value) {
        return !Missing.isNullOrMissing(value)
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }

    /// Within one bound only, the narrower: of a list one value may keep the one and another value the other.
    private Candidates within(Document range) {
        return range.entrySet().stream()
                .map(bound -> within(bound.getKey(), normal(bound.getValue())).values())
                .map(Candidates::of)
                .min(comparingInt(Candidates::count))
                .orElseThrow();
    }

    private NavigableMap<Object, Set<Object>> within(String bound, Object limit) {
        return switch (bound) {
            case "$gt" -> positions.tailMap(limit, false);
            case "$gte" -> positions.tailMap(limit, true);
            case "$lt" -> positions.headMap(limit, false);
            default -> positions.headMap(limit, true);
        };
    }

    private static Object normal(Object value) {
        return value instanceof Number number ? Utils.normalizeNumber(number) : value;
    }

    private Set<Object> values(Document document) {
        return flat(Utils.getSubdocumentValueCollectionAware(document, field))
                .map(FieldIndex::normal)
                .collect(toSet());
    }

    private static Stream<Object> flat(Object value) {
        if (Missing.isNullOrMissing(value)) {
            return Stream.empty();
        }
        return value instanceof Collection<?> all ? all.stream().flatMap(FieldIndex::flat) : Stream.of(value);
    }
}
