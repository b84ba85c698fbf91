package dk.overgang.benchmarks.lowerbound;

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

/// The least that a notice can cost on this broker and this store: its four document writes and two Kafka
/// messages, one after the other and of the same sizes, without HTTP, rules, reads and emptied outboxes.
public final class LowerBound {
    private static final String DATABASE = "benchmark";

    private final KafkaHop hop;
    private final DocumentSizes sizes;
    private final int people;
    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> citizens;
    private final MongoCollection<Document> courses;
    private final MongoCollection<Document> reminders;

    public LowerBound(MongoClient store, KafkaHop hop, DocumentSizes sizes, int people) {
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

    public void sendAndAwait(int number) throws InterruptedException, ExecutionException {
        var person = number % people;
        var key = UUID.randomUUID().toString();
        var citizenEvent = new byte[sizes.citizenEvent()];
        var courseEvent = new byte[sizes.courseEvent()];
        var _ = messages.insertOne(new Document("_id", key).append("kept", new byte[sizes.message()]));
        change(citizens, person, citizenEvent);
        hop.send(key, citizenEvent);
        change(courses, person, courseEvent);
        hop.send(key, courseEvent);
        change(reminders, person, courseEvent);
    }

    private static void change(MongoCollection<Document> documents, int id, byte[] state) {
        var _ = documents.updateOne(eq(id), combine(set("state", state), inc("version", 1)));
    }
}
