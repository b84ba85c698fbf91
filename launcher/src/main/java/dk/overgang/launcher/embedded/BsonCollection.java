package dk.overgang.launcher.embedded;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import dk.overgang.launcher.embedded.FieldIndex.Candidates;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection that keeps its documents as BSON, in memory too, and finds them by its indexes.
///
/// A document as BSON is one array; as an object it is hundreds of small ones, which the garbage collector would copy
/// again for each change of it. Whoever reads a document also has one of its own, that no later change touches.
///
/// mongo-java-server uses an index only where a query names the fields of a unique index and nothing else, and
/// otherwise reads every document: also for each conditional write, which names the version beside the id.
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final String ID = "_id";

    private final MVMap<Object, byte[]> documents;
    /// What stands in any index, as paths.
    private final Set<String> indexed = new HashSet<>();
    /// The fields of a document in which those stand.
    private final Set<String> inIndexes = new HashSet<>(Set.of(ID));
    /// In memory, of those fields that a query has named since the start: most of the access log's are never asked for.
    private final Map<String, FieldIndex> fields = new HashMap<>();

    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /// Nobody asks for the size, and it would be one more page to store with every write.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Document getDocument(Object position) {
        return Bson.read(requireNonNull(documents.get(position)));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.read(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document sort, int skip, int limit, int batch, Document projection) {
        var all = isNaturalDescending(sort)
                ? documents.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(ValueComparator.desc()))
                        .map(Map.Entry::getValue)
                : documents.values().stream();
        return matchDocumentsFromStream(all.map(Bson::read), query, sort, skip, limit, batch, projection);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        index.getKeys().stream().map(IndexKey::getKey).forEach(path -> {
            var _ = indexed.add(path);
            var _ = inIndexes.add(UpdateOperators.top(path));
        });
    }

    private FieldIndex filled(String field) {
        var index = new FieldIndex(field);
        var top = Set.of(UpdateOperators.top(field));
        documents.forEach((position, bson) -> index.add(Bson.read(bson, top), position));
        return index;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        // Not every collection has `_id`: the database's list of collections has `name`, that of indexes no field.
        var idField = getIdField();
        var position = idField == null ? UUID.randomUUID() : Missing.ofNullable(document.get(idField));
        var there = documents.putIfAbsent(position, Bson.write(document));
        if (there != null) {
            throw new IllegalStateException("another document of " + getFullName() + " has this id");
        }
        fields.values().forEach(index -> index.add(document, position));
        return position;
    }

    @Override
    protected void removeDocument(Object position) {
        var removed = Bson.read(requireNonNull(documents.remove(position)), inIndexes);
        fields.values().forEach(index -> index.remove(removed, position));
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        var _ = documents.put(Missing.ofNullable(position), Bson.write(after));
        fields.values().forEach(index -> index.move(before, after, position));
    }

    /// One document by its id is changed without taking apart what the update does not name.
    @Override
    public synchronized Document updateDocuments(
            Document query, Document update, ArrayFilters filters, boolean all, boolean upsert, Oplog oplog) {
        var changed = all || upsert
                ? Optional.<Document>empty()
                : byId(query).flatMap(found -> updated(query, update, found));
        return changed.isPresent() ? changed.get() : super.updateDocuments(query, update, filters, all, upsert, oplog);
    }

    /// @return the answer; empty where the update is left to mongo-java-server
    private Optional<Document> updated(Document query, Document update, List<Object> found) {
        if (found.isEmpty()) {
            return Optional.of(matched(0, 0));
        }
        return UpdateOperators.of(update)
                .filter(operators -> found.size() == 1 && !operators.fields().contains(ID))
                .flatMap(operators -> updated(query, operators, found.getFirst()));
    }

    private Optional<Document> updated(Document query, UpdateOperators operators, Object position) {
        var filtered = fieldsOf(query);
        if (filtered.isEmpty()) {
            return Optional.empty();
        }
        var bson = requireNonNull(documents.get(position));
        var part = Bson.read(bson, union(filtered.get(), union(operators.fields(), inIndexes)));
        if (!documentMatchesQuery(part, query)) {
            return Optional.of(matched(0, 0));
        }
        if (!operators.change(part)) {
            return Optional.empty();
        }
        var after = Bson.replaced(bson, operators.fields(), part);
        if (Arrays.equals(bson, after)) {
            return Optional.of(matched(1, 0));
        }
        var before = Bson.read(bson, inIndexes);
        getIndexes().forEach(index -> index.checkUpdate(before, part, this));
        getIndexes().forEach(index -> index.updateInPlace(before, part, position, this));
        var _ = documents.put(position, after);
        fields.values().forEach(index -> index.move(before, part, position));
        return Optional.of(matched(1, 1));
    }

    private static Document matched(int found, int changed) {
        return new Document("n", found).append("nModified", changed);
    }

    /// The fields that a condition looks at; empty where that is not known.
    private static Optional<Set<String>> fieldsOf(Document query) {
        var named = conditions(query)
                .map(Map.Entry::getKey)
                .map(UpdateOperators::top)
                .collect(toSet());
        return named.stream().anyMatch(name -> name.startsWith("$")) ? Optional.empty() : Optional.of(named);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document sort, int skip, int limit, int batch, Document projection) {
        var found = byId(query).or(() -> byField(query));
        if (found.isEmpty()) {
            return super.queryDocuments(query, sort, skip, limit, batch, projection);
        }
        var needed = neededFor(query, sort, projection);
        var candidates = found.get().stream()
                .map(position -> requireNonNull(documents.get(position)))
                .map(bson -> needed.map(names -> Bson.read(bson, names)).orElseGet(() -> Bson.read(bson)));
        return matchDocumentsFromStream(candidates, query, sort, skip, limit, batch, projection);
    }

    /// The fields without which a query cannot be answered; empty where it needs the whole document.
    private static Optional<Set<String>> neededFor(
            Document query, @Nullable Document sort, @Nullable Document projection) {
        if (projection == null
                || projection.isEmpty()
                || !projection.values().stream().allMatch(BsonCollection::isOne)) {
            return Optional.empty();
        }
        return fieldsOf(query)
                .map(filtered -> Stream.of(
                                Stream.of(ID),
                                filtered.stream(),
                                projection.keySet().stream(),
                                sort == null ? Stream.<String>empty() : sort.keySet().stream())
                        .flatMap(Function.identity())
                        .map(UpdateOperators::top)
                        .collect(toSet()));
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number && number.intValue() == 1;
    }

    private Optional<List<Object>> byId(Document query) {
        var id = query.get(ID);
        if (id == null) {
            return Optional.empty();
        }
        var onlyId = new Document(ID, id);
        return getIndexes().stream()
                .filter(index -> index.canHandle(onlyId))
                .findFirst()
                .map(index -> StreamSupport.stream(index.getPositions(onlyId).spliterator(), false)
                        .toList());
    }

    /// By the condition that leaves the fewest documents to look at.
    private Optional<List<Object>> byField(Document query) {
        return conditions(query)
                .flatMap(condition -> candidates(condition).stream())
                .min(comparingInt(Candidates::count))
                .map(Candidates::positions);
    }

    private Optional<Candidates> candidates(Map.Entry<String, Object> condition) {
        return indexed.contains(condition.getKey())
                ? fields.computeIfAbsent(condition.getKey(), this::filled).candidates(condition.getValue())
                : Optional.empty();
    }

    private static Stream<Map.Entry<String, Object>> conditions(Document query) {
        return query.entrySet().stream()
                .flatMap(condition -> condition.getKey().equals("$and")
                        ? ((Collection<?>) condition.getValue()).stream().flatMap(part -> conditions((Document) part))
                        : Stream.of(condition));
    }
}
