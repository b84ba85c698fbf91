package dk.overgang.benchmarks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.bson.Document;

/// The least that a notice's way can cost on this broker and this store: its four writes and its two hops, one after
/// the other, with documents and payloads of the same size, and nothing else: no HTTP, no rules, no reads, no outbox
/// to empty.
final class Floor {
    private static final String DATABASE = "benchmark";

    private final RawHop hop;
    private final Sizes sizes;
    private final int people;
    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> citizens;
    private final MongoCollection<Document> courses;
    private final MongoCollection<Document> reminders;

    Floor(MongoClient store, RawHop hop, Sizes sizes, int people) {
        var database = store.getDatabase(DATABASE);
        this.hop = hop;
        this.sizes = sizes;
        this.people = people;
        this.messages = database.getCollection("messages");
        this.citizens = filled(database.getCollection("citizens"), sizes.citizen() - sizes.citizenEvent());
        this.courses = filled(database.getCollection("courses"), sizes.course() - sizes.courseEvent());
        this.reminders = filled(database.getCollection("reminders"), sizes.reminders() - sizes.courseEvent());
    }

    private MongoCollection<Document> filled(MongoCollection<Document> documents, int bytes) {
        var kept = new byte[Math.max(0, bytes)];
        var _ = documents.insertMany(IntStream.range(0, people)
                .mapToObj(id -> new Document("_id", id).append("version", 0).append("kept", kept))
                .toList());
        return documents;
    }

    void settle(int number) throws InterruptedException, ExecutionException {
        var person = number % people;
        var key = UUID.randomUUID().toString();
        var citizenEvent = new byte[sizes.citizenEvent()];
        var courseEvent = new byte[sizes.courseEvent()];
        var _ = messages.insertOne(new Document("_id", key).append("kept", new byte[sizes.message()]));
        change(citizens, person, citizenEvent);
        hop.carry(key, citizenEvent);
        change(courses, person, courseEvent);
        hop.carry(key, courseEvent);
        change(reminders, person, courseEvent);
    }

    private static void change(MongoCollection<Document> documents, int id, byte[] state) {
        var _ = documents.updateOne(eq(id), combine(set("state", state), inc("version", 1)));
    }
}
