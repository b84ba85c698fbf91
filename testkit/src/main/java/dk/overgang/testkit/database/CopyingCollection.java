package dk.overgang.testkit.database;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A collection of which whoever reads a document has one of its own, as with MongoDB.
///
/// mongo-java-server's own collection in memory hands out what it stores and changes it in place: an answer that is not
/// sent yet then tells of half a change, or of one that its filter would not have found.
final class CopyingCollection extends AbstractSynchronizedMongoCollection<Integer> {

    private final NavigableMap<Integer, Document> documents = new ConcurrentSkipListMap<>();
    private final AtomicInteger next = new AtomicInteger();

    CopyingCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document sort, int skip, int limit, int batch, Document projection) {
        return super.queryDocuments(query, sort, skip, limit, batch, projection);
    }

    /// An update changes what it was given here, and stores it in `handleUpdate`.
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batch) {
        return super.createQueryResult(found.stream().map(Document::cloneDeeply).toList(), batch);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        var _ = documents.put(position, after.cloneDeeply());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document sort, int skip, int limit, int batch, Document projection) {
        var all = isNaturalDescending(sort) ? documents.descendingMap() : documents;
        return matchDocumentsFromStream(all.values().stream(), query, sort, skip, limit, batch, projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    protected Document getDocument(Integer position) {
        return requireNonNull(documents.get(position));
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        var position = next.getAndIncrement();
        var _ = documents.put(position, document.cloneDeeply());
        return position;
    }

    @Override
    protected void removeDocument(Integer position) {
        var _ = documents.remove(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /// Nobody asks for the size.
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
}
