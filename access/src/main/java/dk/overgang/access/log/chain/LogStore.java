package dk.overgang.access.log.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import dk.overgang.access.log.chain.Entry.Head;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/// The two collections of the access log (entries and chains) in the database of its service. Entries are inserted
/// and, when they are old, deleted; no method changes an entry.
public final class LogStore {

    private static final String CHAINS = "accessLogChains";

    private final MongoOperations mongo;

    LogStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void declareIndexes() {
        var _ = entries().createIndex(ascending("citizens", "municipality", "at", "_id"));
        var _ = entries().createIndex(ascending("municipality", "at"));
        var _ = entries().createIndex(ascending("request"));
        var _ = entries().createIndex(ascending("callerRequest"), new IndexOptions().sparse(true));
        var _ = chains().createIndex(descending("openedAt"));
    }

    void append(List<Entry> together) {
        var documents = together.stream().map(EntryDocument::of).toList();
        var _ = mongo.execute(AccessLog.COLLECTION, entries -> entries.insertMany(documents));
    }

    Optional<Head> last(String instance) {
        return first(entries().find(of(instance)).sort(descending("_id"))).map(Entry::head);
    }

    /// The newest entry of a chain from before that moment.
    Optional<Head> lastBefore(Chain chain, Instant moment) {
        var old = and(after(chain.anchor()), lt("at", Date.from(moment)));
        return first(entries().find(old).sort(descending("_id"))).map(Entry::head);
    }

    FindIterable<Document> after(Chain chain) {
        return entries().find(after(chain.anchor())).sort(ascending("_id"));
    }

    public FindIterable<Document> find(Bson filter) {
        return entries().find(filter);
    }

    /// Every document of the collection, whatever its id.
    long count() {
        return entries().countDocuments();
    }

    /// How many entries up to the anchor are not deleted yet.
    long countUntil(Head anchor) {
        return entries()
                .countDocuments(and(
                        gt("_id", EntryDocument.id(anchor.instance(), 0)),
                        lte("_id", EntryDocument.id(anchor.instance(), anchor.number()))));
    }

    void open(Chain chain) {
        var document = new Document("_id", chain.instance())
                .append("openedAt", Date.from(chain.openedAt()))
                .append(
                        "witnessed",
                        chain.witnessed().stream().map(EntryDocument::of).toList())
                .append("key", chain.key())
                .append("anchor", EntryDocument.of(chain.anchor()))
                .append("seal", chain.seal());
        var _ = mongo.execute(CHAINS, chains -> chains.insertOne(document));
    }

    Optional<Chain> chain(String instance) {
        return Optional.ofNullable(chains().find(eq("_id", instance)).first()).map(LogStore::chain);
    }

    List<Chain> chains(int newest) {
        return chains().find()
                .sort(descending("openedAt"))
                .limit(newest)
                .map(LogStore::chain)
                .into(new ArrayList<>());
    }

    /// Moves the chain's anchor and deletes the entries up to it. The anchor is stored first: if the process
    /// stops in between, the entries are deleted the next time.
    void deleteUntil(Chain anchored) {
        var anchor = anchored.anchor();
        var _ = chains().updateOne(
                        eq("_id", anchored.instance()),
                        Updates.combine(
                                Updates.set("anchor", EntryDocument.of(anchor)), Updates.set("seal", anchored.seal())));
        var _ = entries()
                .deleteMany(and(
                        gt("_id", EntryDocument.id(anchor.instance(), 0)),
                        lte("_id", EntryDocument.id(anchor.instance(), anchor.number()))));
    }

    private static Bson of(String instance) {
        return and(gt("_id", instance + "/"), lt("_id", instance + "0"));
    }

    private static Bson after(Head anchor) {
        return and(gt("_id", EntryDocument.id(anchor.instance(), anchor.number())), lt("_id", anchor.instance() + "0"));
    }

    private static Optional<Entry> first(FindIterable<Document> found) {
        return Optional.ofNullable(found.first()).map(EntryDocument::read);
    }

    private static Chain chain(Document document) {
        return new Chain(
                document.getString("_id"),
                document.getInteger("key", 0),
                document.getDate("openedAt").toInstant(),
                document.getList("witnessed", Document.class).stream()
                        .map(EntryDocument::head)
                        .toList(),
                EntryDocument.head(document.get("anchor", Document.class)),
                Objects.requireNonNullElse(document.getString("seal"), ""));
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(AccessLog.COLLECTION);
    }

    private MongoCollection<Document> chains() {
        return mongo.getCollection(CHAINS);
    }
}
