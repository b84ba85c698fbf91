package dk.overgang.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The collections that find by index, beside mongo-java-server's own, which read every document.
class IndexedQueriesTest {

    private static final int STEPS = 700;
    private static final List<String> FIELDS = List.of("place", "due", "parts.state", "tags");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_query_finds_what_reading_all_documents_finds(long seed) throws Exception {
        var reference = new MongoServer(new MemoryBackend());
        try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                var indexed = client(store.port());
                var read = MongoClients.create(reference.bindAndGetConnectionString())) {
            var random = new Random(seed);
            var ours = notes(indexed);
            var theirs = notes(read);
            for (var field : FIELDS) {
                var _ = ours.createIndex(Indexes.ascending(field));
            }
            for (var step = 0; step < STEPS; step++) {
                change(random, List.of(ours, theirs));
                var query = query(random);
                assertThat(ids(ours, query))
                        .as("%s after %d steps", query, step)
                        .isEqualTo(ids(theirs, query));
            }
        } finally {
            reference.shutdownNow();
        }
    }

    @Test
    void an_index_covers_what_was_written_before_a_restart() throws Exception {
        for (var start = 0; start < 2; start++) {
            try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                    var client = client(store.port())) {
                var notes = notes(client);
                var _ = notes.createIndex(Indexes.ascending("place"));
                var _ = notes.insertOne(new Document("_id", start).append("place", 7));
                assertThat(ids(notes, new Document("place", 7))).hasSize(start + 1);
            }
        }
    }

    @Test
    void an_update_under_another_version_changes_nothing() throws Exception {
        try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                var client = client(store.port())) {
            var notes = notes(client);
            var _ = notes.insertOne(new Document("_id", 1).append("version", 3));
            var under = new Document("$set", new Document("version", 9));
            assertThat(notes.updateOne(new Document("_id", 1).append("version", 2), under)
                            .getMatchedCount())
                    .isZero();
            assertThat(notes.updateOne(new Document("_id", 1).append("version", 3), under)
                            .getMatchedCount())
                    .isOne();
        }
    }

    private static void change(Random random, List<MongoCollection<Document>> both) {
        var id = random.nextInt(40);
        var document = document(random);
        var kind = random.nextInt(10);
        var onlyThis = random.nextBoolean()
                ? new Document("_id", id)
                : new Document("_id", id).append("place", random.nextInt(4));
        both.forEach(notes -> {
            if (kind == 0) {
                var _ = notes.deleteOne(onlyThis);
            } else if (kind == 1) {
                var _ = notes.updateMany(
                        new Document("place", random(id)), new Document("$push", new Document("tags", "late")));
            } else if (notes.countDocuments(new Document("_id", id)) == 0) {
                var _ = notes.insertOne(new Document("_id", id).append("tags", List.of()));
            } else {
                var _ = notes.updateOne(onlyThis, new Document("$set", document));
            }
        });
    }

    private static int random(int id) {
        return id % 4;
    }

    private static Document document(Random random) {
        var parts = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> new Document("state", random.nextBoolean() ? "OPEN" : "OVER"))
                .toList();
        var whole = new Document("place", number(random)).append("parts", parts);
        if (random.nextBoolean()) {
            var _ = whole.append("due", moment(random.nextInt(20)));
        } else {
            var _ = whole.append("due", null);
        }
        return whole.append("tags", random.nextBoolean() ? List.of("a", "b") : List.of("c"));
    }

    private static Date moment(int millis) {
        return Date.from(Instant.ofEpochMilli(millis));
    }

    /// The same number may come as another type.
    private static Object number(Random random) {
        var place = random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> place;
            case 1 -> (long) place;
            default -> (double) place;
        };
    }

    private static Document query(Random random) {
        var all = new ArrayList<Document>();
        for (var i = 0; i <= random.nextInt(2); i++) {
            var _ = all.add(condition(random));
        }
        return all.size() == 1 ? all.getFirst() : new Document("$and", all);
    }

    private static Document condition(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("_id", random.nextInt(40)).append("place", number(random));
            case 1 -> new Document("_id", new Document("$in", List.of(1, 2L, 3))).append("tags", "a");
            case 2 -> new Document("place", number(random));
            case 3 -> new Document("place", new Document("$in", List.of(number(random), 3)));
            case 4 -> new Document("due", new Document("$gt", moment(random.nextInt(20))));
            case 5 ->
                new Document("due", new Document("$gte", moment(5)).append("$lt", moment(5 + random.nextInt(10))));
            case 6 -> new Document("parts.state", "OPEN").append("tags", "late");
            case 7 -> new Document("due", null);
            default -> new Document("tags", new Document("$gt", "a").append("$lt", "b"));
        };
    }

    private static Set<Object> ids(MongoCollection<Document> notes, Bson query) {
        return notes.find(query).into(new ArrayList<>()).stream()
                .map(note -> note.get("_id"))
                .collect(Collectors.toSet());
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port);
    }
}
