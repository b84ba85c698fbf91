package dk.overgang.systemtests.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// What the services have stored and still have to do, of which no topic tells: events that are not sent yet, and
/// what has fallen due. After a kill or a failed send an event may wait some seconds for the next sweep.
final class StoredWork implements AutoCloseable {

    private static final Map<Topic, String> DATABASES = Map.of(
            Topic.REFERRAL, "referral",
            Topic.COURSE, "course",
            Topic.NETWORK, "network",
            Topic.REMINDER, "notification");

    /// Large ones that hold no events.
    private static final Set<String> OTHERS = Set.of("accessLog", "keyVault", "parked");

    private final MongoClient store;

    StoredWork(String store) {
        this.store = MongoClients.create(store);
    }

    /// The ids of the events of a topic that stand in outboxes; what is sent stands there a moment longer.
    List<String> inOutboxes(Topic topic) {
        var database = store.getDatabase(DATABASES.getOrDefault(topic, ""));
        var ids = new ArrayList<String>();
        for (var name : database.listCollectionNames()) {
            if (OTHERS.stream().noneMatch(name::startsWith)) {
                ids.addAll(inOutboxes(database.getCollection(name)));
            }
        }
        return ids;
    }

    private static List<String> inOutboxes(MongoCollection<Document> collection) {
        return collection
                .find(exists("outbox.0"))
                .projection(new Document("outbox.id", 1))
                .map(document -> document.getList("outbox", Document.class, List.of()))
                .into(new ArrayList<>())
                .stream()
                .flatMap(List::stream)
                .map(event -> event.getString("id"))
                .toList();
    }

    /// Whether a course or its reminders still wait for a moment that has come in the evening of that day.
    boolean anyDueIn(LocalDate evening) {
        var courses = store.getDatabase("course").getCollection("courses");
        var reminders = store.getDatabase("notification").getCollection("reminders");
        return Stream.of(
                        courses.find(dueBy(evening, "nextDue")),
                        reminders.find(or(
                                dueBy(evening, "nextDue"),
                                dueBy(evening, "nextEvening"),
                                dueBy(evening, "nextEscalation"))))
                .anyMatch(found -> found.projection(new Document("_id", 1)).first() != null);
    }

    private static Bson dueBy(LocalDate day, String field) {
        return and(gt(field, ""), lte(field, day.toString()));
    }

    @Override
    public void close() {
        store.close();
    }
}
