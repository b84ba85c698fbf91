package dk.overgang.benchmarks.stored;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;

/// Citizens that are written into the store directly, because over HTTP a hundred thousand would take hours. Each
/// is a copy of one that was made over HTTP: its documents in all four services under fresh names.
public final class CitizenCopies {
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(100);

    /// The original's document of one collection.
    private record Kept(MongoCollection<Document> collection, Document original) {}

    private final List<Kept> documents;

    private CitizenCopies(List<Kept> documents) {
        this.documents = documents;
    }

    /// Copies of a citizen and course as they are now, once all events about them are sent.
    public static CitizenCopies of(MongoClient store, LoadCitizen original) {
        return new CitizenCopies(List.of(
                kept(store, "referral", "citizens", original.citizenId()),
                kept(store, "course", "courses", original.courseId()),
                kept(store, "network", "networks", original.courseId()),
                kept(store, "notification", "reminders", original.courseId())));
    }

    private static Kept kept(MongoClient store, String database, String collection, UUID id) {
        var all = store.getDatabase(database).getCollection(collection);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = all.find(eq(id)).first();
            // A copy of an unsent event would be sent.
            if (found != null
                    && found.getList("outbox", Document.class, List.of()).isEmpty()) {
                return new Kept(all, found);
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
        throw new SetupError("The citizen to copy is not in %s.%s, or not quiet.".formatted(database, collection));
    }

    /// Adds copies until there are so many citizens.
    public void fillTo(int citizens) {
        var missing = citizens - documents.getFirst().collection().countDocuments();
        for (var left = missing; left > 0; left -= AT_ONCE) {
            insert((int) Math.min(left, AT_ONCE));
        }
    }

    private void insert(int count) {
        var names = Stream.generate(FreshNames::new).limit(count).toList();
        for (var kept : documents) {
            var copies =
                    names.stream().map(fresh -> fresh.copyOf(kept.original())).toList();
            var _ = kept.collection().insertMany(copies);
        }
    }
}
