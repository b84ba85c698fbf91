package dk.overgang.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    private static final int WRITERS = 4;

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (var store = open();
                var client = client(store.port())) {
            var _ = notes(client).insertOne(new Document("_id", 1).append("text", "kept"));
        }
        try (var store = open();
                var client = client(store.port())) {
            assertThat(notes(client).find())
                    .extracting(note -> note.getString("text"))
                    .containsExactly("kept");
        }
    }

    @Test
    void a_database_has_several_collections_and_keeps_them() throws Exception {
        try (var store = open();
                var client = client(store.port())) {
            for (var collection : List.of("one", "two", "three")) {
                var _ = client.getDatabase("several")
                        .getCollection(collection)
                        .insertOne(new Document("_id", 1).append("of", collection));
            }
        }
        try (var store = open();
                var client = client(store.port())) {
            assertThat(client.getDatabase("several").listCollectionNames()).contains("one", "two", "three");
            assertThat(client.getDatabase("several").getCollection("two").find())
                    .extracting(document -> document.getString("of"))
                    .containsExactly("two");
        }
    }

    @Test
    void a_document_is_the_same_after_a_restart_whatever_it_holds() throws Exception {
        var document = new Document("_id", new Binary(BsonBinarySubType.UUID_STANDARD, new byte[16]))
                .append("text", "Ærø")
                .append("int", 7)
                .append("long", 1L << 40)
                .append("double", 0.25)
                .append("yes", true)
                .append("nothing", null)
                .append("moment", Date.from(Instant.ofEpochMilli(1_767_225_600_123L)))
                .append("secret", new Binary(new byte[] {0, -1, 7}))
                .append("list", List.of("a", 1, new Document("deep", List.of())))
                .append("empty", new Document());
        try (var store = open();
                var client = client(store.port())) {
            var _ = notes(client).insertOne(document);
        }
        try (var store = open();
                var client = client(store.port())) {
            assertThat(notes(client).find().first()).isEqualTo(document);
        }
    }

    @Test
    void the_databases_are_named_while_others_write() throws Exception {
        try (var store = open();
                var client = client(store.port());
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            var _ = notes(client).createIndex(Indexes.ascending("text"));
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> IntStream.range(0, 200)
                            .forEach(i -> notes(client).insertOne(new Document("_id", writer * 1000 + i)))))
                    .toList();
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                assertThat(client.listDatabaseNames()).containsExactly("trial");
            }
        }
    }

    /// Data of a former version: Java's serialisation was the form of its documents.
    @Test
    void what_an_older_version_wrote_is_still_read() throws Exception {
        var _ = Files.createDirectories(file().getParent());
        var older = new MongoServer(new H2Backend(file().toString()));
        try (var client = client(older.bind().getPort())) {
            var _ = notes(client).insertOne(new Document("_id", 1).append("text", "old"));
        } finally {
            older.shutdownNow();
        }
        try (var store = open();
                var client = client(store.port())) {
            var _ = notes(client).insertOne(new Document("_id", 2).append("text", "new"));
            assertThat(notes(client).find(new Document("_id", 1))).hasSize(1);
            assertThatThrownBy(() -> notes(client).insertOne(new Document("_id", 1)))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(notes(client).find())
                    .extracting(note -> note.getString("text"))
                    .containsExactly("old", "new");
        }
    }

    @Test
    void nothing_that_was_answered_is_lost_when_the_process_is_killed() throws Exception {
        var port = FreePort.ofTwo();
        var victim = Victim.start("store", file(), port);
        Set<Integer> answered = ConcurrentHashMap.newKeySet();
        try (var client = client(port)) {
            writeUntilItDies(notes(client), answered, victim);
        }
        try (var store = open();
                var client = client(store.port())) {
            assertThat(notes(client).distinct("_id", Integer.class)).containsAll(answered);
        }
    }

    @Test
    void a_unique_index_still_holds_after_a_restart() throws Exception {
        try (var store = open();
                var client = client(store.port())) {
            var _ = notes(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            var _ = notes(client).insertOne(new Document("key", "a"));
        }
        try (var store = open();
                var client = client(store.port())) {
            assertThatThrownBy(() -> notes(client).insertOne(new Document("key", "a")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void it_answers_the_question_that_the_health_check_asks() throws Exception {
        try (var store = open();
                var client = client(store.port())) {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello.getInteger("maxWireVersion")).isPositive();
        }
    }

    private void writeUntilItDies(MongoCollection<Document> notes, Set<Integer> answered, Victim victim)
            throws InterruptedException {
        var next = new AtomicInteger();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS).forEach(_ -> writers.execute(() -> write(notes, next, answered)));
            await().atMost(Duration.ofMinutes(1)).until(() -> answered.size() > 300);
            victim.kill();
        }
    }

    private static void write(MongoCollection<Document> notes, AtomicInteger next, Set<Integer> answered) {
        try {
            while (true) {
                var id = next.incrementAndGet();
                var _ = notes.insertOne(new Document("_id", id));
                var _ = answered.add(id);
            }
        } catch (MongoException killed) {
            // This is how the test ends.
        }
    }

    private EmbeddedStore open() throws Exception {
        return EmbeddedStore.start(file(), 0);
    }

    private Path file() {
        return directory.resolve("store").resolve("documents.mv.db");
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=5000");
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("trial").getCollection("notes");
    }
}
