package dk.overgang.launcher.embedded;

import static java.util.Comparator.comparingInt;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import dk.overgang.launcher.embedded.FieldIndex.Candidates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/// A collection that finds documents by its indexes. mongo-java-server uses an index only where a query names the
/// fields of a unique index and nothing else, and otherwise reads every document: also for each conditional write,
/// which names the version beside the id.
final class BsonCollection extends H2Collection {

    private static final String ID = "_id";

    /// The fields that stand in any index.
    private final Set<String> indexed = new HashSet<>();
    /// In memory, of those fields that a query has named since the start: most of the access log's are never asked for.
    private final Map<String, FieldIndex> fields = new HashMap<>();

    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> facts,
            CursorRegistry cursors) {
        super(database, name, options, documents, facts, cursors);
    }

    /// Nobody asks for it, and it would be one more page to store with every write.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        index.getKeys().forEach(key -> indexed.add(key.getKey()));
    }

    private FieldIndex filled(String field) {
        var index = new FieldIndex(field);
        streamAllDocumentsWithPosition().forEach(one -> index.add(one.getDocument(), one.getPosition()));
        return index;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var position = super.addDocumentInternal(document);
        fields.values().forEach(index -> index.add(document, position));
        return position;
    }

    @Override
    protected void removeDocument(Object position) {
        var removed = getDocument(position);
        super.removeDocument(position);
        fields.values().forEach(index -> index.remove(removed, position));
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        super.handleUpdate(position, before, after);
        fields.values().forEach(index -> index.move(before, after, position));
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document sort, int skip, int limit, int batch, Document projection) {
        var found = byId(query).or(() -> byField(query));
        return found.isPresent()
                ? matchDocuments(query, found.get(), sort, skip, limit, batch, projection)
                : super.queryDocuments(query, sort, skip, limit, batch, projection);
    }

    private Optional<List<Object>> byId(Document query) {
        var id = query.get(ID);
        if (id == null || query.size() == 1) {
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
