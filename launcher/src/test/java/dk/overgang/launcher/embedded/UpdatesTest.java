package dk.overgang.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The updates that replace fields in a document's bytes, beside mongo-java-server's own, which take it apart.
class UpdatesTest {

    private static final int STEPS = 500;
    private static final List<String> PATHS = List.of(
            "version",
            "sequence",
            "state",
            "state.from",
            "state.name.short",
            "outbox",
            "inbox.course",
            "list.0.is",
            "list.1",
            "list.3.is",
            "list",
            "text",
            "unique");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_update_leaves_the_document_that_taking_it_apart_leaves(long seed) throws Exception {
        var reference = new MongoServer(new MemoryBackend());
        try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                var changing = client(store.port());
                var read = client(reference.bind().getPort())) {
            var random = new Random(seed);
            var both = List.of(notes(changing), notes(read));
            both.forEach(notes -> {
                var _ = notes.createIndex(
                        Indexes.ascending("unique"),
                        new IndexOptions().unique(true).sparse(true));
                for (var id = 0; id < 4; id++) {
                    var _ = notes.insertOne(whole(id));
                }
            });
            for (var step = 0; step < STEPS; step++) {
                var id = random.nextInt(4);
                var filter = filter(random, id);
                var update = update(random);
                assertThat(answer(both.getFirst(), filter, update))
                        .as("%s of %s after %d steps", update, filter, step)
                        .isEqualTo(answer(both.getLast(), filter, update));
                assertThat(found(both.getFirst(), id))
                        .as("%s of %s after %d steps", update, filter, step)
                        .isEqualTo(found(both.getLast(), id));
            }
        } finally {
            reference.shutdownNow();
        }
    }

    @Test
    void what_an_update_does_not_name_stays_of_whatever_type_it_is() throws Exception {
        try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                var client = client(store.port())) {
            var notes = notes(client);
            var before = whole(1);
            var _ = notes.insertOne(before);

            var _ = notes.updateOne(new Document("_id", 1), new Document("$set", new Document("version", 8L)));

            var expected = new Document(before).append("version", 8L);
            assertThat(found(notes, 1)).isEqualTo(List.copyOf(expected.entrySet()));
        }
    }

    @Test
    void a_projection_answers_the_fields_it_names() throws Exception {
        try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                var client = client(store.port())) {
            var notes = notes(client);
            var _ = notes.insertOne(whole(1));

            var found = notes.find(new Document("_id", 1).append("version", 1L))
                    .projection(new Document("state.from", 1).append("inbox", 1));

            assertThat(found.first())
                    .isEqualTo(new Document("_id", 1)
                            .append("state", new Document("from", "first"))
                            .append("inbox", new Document("course", 4L)));
        }
    }

    private static Document whole(int id) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("state", new Document("from", "first").append("name", new Document("short", "Ærø")))
                .append("double", 0.5)
                .append("yes", true)
                .append("nothing", null)
                .append("at", Date.from(Instant.EPOCH))
                .append("uuid", new UUID(1, id))
                .append("object", new ObjectId("%024d".formatted(id)))
                .append("decimal", Decimal128.parse("1.5"))
                .append("number", 3)
                .append("text", "🙂 tekst")
                .append("list", List.of(new Document("is", "one"), new Document("is", "two")))
                .append("outbox", List.of())
                .append("inbox", new Document("course", 4L))
                .append("unique", "of " + id);
    }

    private static Document filter(Random random, int id) {
        var filter = new Document("_id", id);
        return switch (random.nextInt(5)) {
            case 0 -> filter.append("version", (long) random.nextInt(4));
            case 1 -> filter.append("number", 3);
            case 2 -> filter.append("$or", List.of(new Document("yes", true), new Document("text", "other")));
            default -> filter;
        };
    }

    private static Document update(Random random) {
        var update = new Document();
        for (var part = 0; part < 1 + random.nextInt(3); part++) {
            var path = PATHS.get(random.nextInt(PATHS.size()));
            var operator =
                    List.of("$set", "$unset", "$inc", "$max", "$push", "$pull").get(random.nextInt(6));
            var fields = (Document) update.computeIfAbsent(operator, _ -> new Document());
            fields.put(path, value(operator, path, random));
        }
        return update;
    }

    private static Object value(String operator, String path, Random random) {
        return switch (operator) {
            case "$inc", "$max" -> (long) random.nextInt(5);
            case "$push" ->
                random.nextBoolean()
                        ? new Document("$each", List.of("a", new Document("is", "b"))).append("$slice", -3)
                        : new Document("is", "pushed");
            case "$pull" -> new Document("is", "pushed");
            default ->
                path.equals("unique")
                        ? "of " + random.nextInt(8)
                        : List.of(7L, "text", new Document("from", "set"), List.of(new Document("is", "x")))
                                .get(random.nextInt(4));
        };
    }

    /// What a client hears: how many, or that it is refused.
    private static List<?> answer(MongoCollection<Document> notes, Document filter, Document update) {
        try {
            var result = notes.updateOne(filter, update);
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        } catch (MongoException refused) {
            return List.of(refused.getCode());
        }
    }

    private static List<Object> found(MongoCollection<Document> notes, int id) {
        var document = notes.find(new Document("_id", id)).first();
        return document == null ? List.of() : new ArrayList<>(document.entrySet());
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?uuidRepresentation=standard");
    }
}
