package dk.overgang.testkit.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private static final MongoClient CLIENT = MongoClients.create(Databases.uri("ignored"));

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void the_store_answers_the_hello_of_a_health_check() {
        assertThat(CLIENT.getDatabase("hello").runCommand(new Document("hello", 1)))
                .containsEntry("ok", 1.0);
    }

    @Test
    void every_filter_and_sort_is_remembered_by_its_shape() {
        var courses = collection("remembered");
        var _ = courses.find(and(eq("worker", "w"), gt("due", 1)))
                .sort(ascending("due"))
                .first();
        var _ = courses.find(and(eq("worker", "v"), gt("due", 7)))
                .sort(ascending("due"))
                .first();
        var _ = courses.updateOne(eq("citizen", "c"), set("phase", 2));
        var _ = courses.findOneAndDelete(eq("referral", "r"));
        var _ = courses.aggregate(List.of(new Document("$match", new Document("status", "ACTIVE"))))
                .first();

        assertThat(Databases.recorded("remembered"))
                .containsExactlyInAnyOrder(
                        new RecordedQuery("courses", Set.of("worker"), Set.of("due"), List.of("due")),
                        new RecordedQuery("courses", Set.of("citizen"), Set.of(), List.of()),
                        new RecordedQuery("courses", Set.of("referral"), Set.of(), List.of()),
                        new RecordedQuery("courses", Set.of("status"), Set.of(), List.of()));
    }

    @Test
    void an_access_along_a_declared_index_is_fine() {
        var courses = collection("indexed");
        var _ = courses.createIndex(ascending("worker", "due"));
        var _ = courses.find(eq("_id", 1)).first();
        var _ = courses.find(eq("worker", "w")).sort(ascending("due")).first();
        var _ = courses.find(eq("worker", "w")).sort(ascending("worker")).first();
        Databases.assertIndexed("indexed");
    }

    @Test
    void an_access_without_an_index_is_named() {
        var courses = collection("scanned");
        var _ = courses.createIndex(ascending("worker", "due"));
        var _ = courses.find(gt("due", 1)).first();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Databases.assertIndexed("scanned"))
                .withMessageContaining("due");
    }

    @Test
    void an_index_that_does_not_keep_the_wanted_order_is_not_enough() {
        var courses = collection("unsorted");
        var _ = courses.createIndex(ascending("worker", "due"));
        var _ = courses.find(eq("worker", "w")).sort(ascending("name")).first();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Databases.assertIndexed("unsorted"))
                .withMessageContaining("name");
    }

    @Test
    void what_was_found_stays_as_it_was_found_while_it_is_sent() {
        var store = new RecordingBackend();
        var _ = command(store, "insert", of("documents", List.of(of("_id", 1).append("phase", 1))));
        var found = command(store, "find", of("filter", of("_id", 1)));

        var _ = command(
                store, "update", of("updates", List.of(of("q", of("_id", 1)).append("u", of("$set", of("phase", 2))))));

        assertThat(found.toString()).contains("\"phase\" : 1");
        assertThat(command(store, "find", of("filter", of("_id", 1))).toString())
                .contains("\"phase\" : 2");
    }

    private static de.bwaldvogel.mongo.bson.Document command(
            RecordingBackend store, String name, de.bwaldvogel.mongo.bson.Document rest) {
        return store.handleCommand(
                new EmbeddedChannel(), "sent", name, of(name, "courses").appendAll(rest));
    }

    /// As the store reads it from the wire.
    private static de.bwaldvogel.mongo.bson.Document of(String field, Object value) {
        return new de.bwaldvogel.mongo.bson.Document(field, value);
    }

    private static MongoCollection<Document> collection(String database) {
        return CLIENT.getDatabase(database).getCollection("courses");
    }
}
