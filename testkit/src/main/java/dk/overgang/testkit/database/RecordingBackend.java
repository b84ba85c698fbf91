package dk.overgang.testkit.database;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The embedded store, which records every filter, sort and index it receives.
final class RecordingBackend extends AbstractMongoBackend {

    private final Map<String, Set<RecordedQuery>> accesses = new ConcurrentHashMap<>();
    private final Map<String, Set<DeclaredIndex>> indexes = new ConcurrentHashMap<>();

    @Override
    public CopyingDatabase openOrCreateDatabase(String name) {
        return new CopyingDatabase(name, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        record(database, command.toLowerCase(Locale.ROOT), query);
        // The driver's health check says hello, which this store knows by its older name only.
        return super.handleCommand(channel, database, command.equals("hello") ? "ismaster" : command, query);
    }

    List<RecordedQuery> recorded(String database) {
        return List.copyOf(accesses.getOrDefault(database, Set.of()));
    }

    /// The declared indexes and the one on `_id` that every collection has.
    List<DeclaredIndex> indexes(String database) {
        var all = new ArrayList<>(indexes.getOrDefault(database, Set.of()));
        recorded(database).stream()
                .map(access -> new DeclaredIndex(access.collection(), List.of("_id")))
                .forEach(all::add);
        return all;
    }

    private void record(String database, String command, Document query) {
        var target = new Target(database, collection(query));
        switch (command) {
            case "find" -> access(target, document(query, "filter"), document(query, "sort"));
            case "count", "distinct", "findandmodify" ->
                access(target, document(query, "query"), document(query, "sort"));
            case "update" -> each(query, "updates", update -> access(target, document(update, "q"), new Document()));
            case "delete" -> each(query, "deletes", delete -> access(target, document(delete, "q"), new Document()));
            case "aggregate" -> aggregate(target, query);
            case "createindexes" -> each(query, "indexes", index -> index(target, document(index, "key")));
            default -> {}
        }
    }

    private record Target(String database, String collection) {}

    /// The first field of a command is its name, with the collection as value.
    private static String collection(Document query) {
        return query.values().stream().findFirst().map(Object::toString).orElse("");
    }

    /// Only what stands first in a pipeline can use an index.
    private void aggregate(Target target, Document query) {
        var filter = new Document();
        var sort = new Document();
        var stages = new ArrayList<Document>();
        each(query, "pipeline", stages::add);
        var match = stages.stream()
                .limit(1)
                .filter(stage -> stage.containsKey("$match"))
                .findFirst();
        match.ifPresent(stage -> filter.putAll(document(stage, "$match")));
        stages.stream()
                .skip(match.isPresent() ? 1 : 0)
                .limit(1)
                .filter(stage -> stage.containsKey("$sort"))
                .forEach(stage -> sort.putAll(document(stage, "$sort")));
        access(target, filter, sort);
    }

    private void access(Target target, Document filter, Document sort) {
        var access = RecordedQuery.of(target.collection(), filter, List.copyOf(sort.keySet()));
        var _ = accesses.computeIfAbsent(target.database(), _ -> ConcurrentHashMap.newKeySet())
                .add(access);
    }

    private void index(Target target, Document key) {
        var index = new DeclaredIndex(target.collection(), List.copyOf(key.keySet()));
        var _ = indexes.computeIfAbsent(target.database(), _ -> ConcurrentHashMap.newKeySet())
                .add(index);
    }

    private static Document document(Document parent, String key) {
        return parent.get(key) instanceof Document child ? child : new Document();
    }

    private static void each(Document parent, String key, Consumer<Document> use) {
        if (parent.get(key) instanceof Collection<?> children) {
            children.forEach(child -> use.accept((Document) child));
        }
    }
}
