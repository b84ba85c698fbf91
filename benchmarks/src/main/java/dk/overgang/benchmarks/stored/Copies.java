package dk.overgang.benchmarks.stored;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// What is written into the store directly, because over HTTP a hundred thousand would take hours: copies, under
/// fresh names, of the documents of one citizen or course that was made over HTTP. Encrypted texts stay as they are,
/// and can be decrypted.
public final class Copies {
    /// The embedded store takes each apart in a heap that is the platform's too: five hundred reminders filled it.
    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofSeconds(1);
    /// Where the course service keeps what is written in a course, and what notification-service answers to it.
    private static final List<String> NOTES =
            List.of("contacts", "checklists", "plans", "measurements", "toldReminders");
    /// How the ids of what a course has one of are made of the course's id.
    private static final List<String> ONE_EACH = List.of("checklist:%s", "plan:%s", "%s/told-reminders");

    /// The original's documents of one collection.
    private record Kept(MongoCollection<Document> collection, List<Document> originals) {}

    private final List<Kept> documents;
    private final UUID original;
    private final List<UUID> courses = new ArrayList<>();

    private Copies(List<Kept> documents, UUID original) {
        this.documents = documents;
        this.original = original;
    }

    /// Copies of a citizen and course in all four services as they are now, once all events about them are sent.
    public static Copies ofCitizen(MongoClient store, LoadCitizen citizen) {
        var course = eq(citizen.courseId());
        return new Copies(
                List.of(
                        there(store, "referral", "citizens", eq(citizen.citizenId())),
                        there(store, "course", "courses", course),
                        there(store, "network", "networks", course),
                        there(store, "notification", "reminders", course)),
                citizen.courseId());
    }

    /// Copies of a course and of what is written in it, in the course service alone.
    public static Copies ofCourse(MongoClient store, LoadCitizen citizen) {
        var course = there(store, "course", "courses", eq(citizen.courseId()));
        var written = NOTES.stream()
                .map(collection -> there(store, "course", collection, eq("courseId", citizen.courseId())));
        return new Copies(Stream.concat(Stream.of(course), written).toList(), citizen.courseId());
    }

    private static Kept there(MongoClient store, String database, String collection, Bson filter) {
        var all = store.getDatabase(database).getCollection(collection);
        var end = System.nanoTime() + PATIENCE.toNanos();
        var before = List.<Document>of();
        while (System.nanoTime() < end) {
            var found = all.find(filter).into(new ArrayList<>());
            if (!found.isEmpty() && found.equals(before) && found.stream().allMatch(Copies::isQuiet)) {
                return new Kept(all, found);
            }
            before = found;
            LockSupport.parkNanos(PACE.toNanos());
        }
        throw new SetupError("What is to be copied is not in %s.%s, or not quiet.".formatted(database, collection));
    }

    /// A copy of an unsent event would be sent.
    private static boolean isQuiet(Document document) {
        return document.getList("outbox", Document.class, List.of()).isEmpty();
    }

    /// Adds copies until so many are stored, those made over HTTP included.
    public void fillTo(int count) {
        var missing = count - documents.getFirst().collection().countDocuments();
        for (var left = missing; left > 0; left -= AT_ONCE) {
            insert((int) Math.min(left, AT_ONCE));
        }
    }

    /// The ids of the courses among the copies, in the order in which they were made.
    public List<UUID> courses() {
        return Collections.unmodifiableList(courses);
    }

    private void insert(int count) {
        var names = Stream.generate(this::names).limit(count).toList();
        for (var kept : documents) {
            var copies = names.stream()
                    .flatMap(fresh -> kept.originals().stream().map(fresh::copyOf))
                    .toList();
            var _ = kept.collection().insertMany(copies);
        }
        names.forEach(fresh -> courses.add(fresh.id(original)));
    }

    private FreshNames names() {
        var names = new FreshNames();
        ONE_EACH.forEach(form -> names.keepMade(form, original));
        return names;
    }
}
