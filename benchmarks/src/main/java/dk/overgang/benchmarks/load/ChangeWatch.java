package dk.overgang.benchmarks.load;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bson.Document;

/// Waits until a change is committed in the three services that receive it last, by reading one field of their
/// documents by `_id`, one document after the other. The embedded store answers the read of a document that is
/// being written only after the commit.
public final class ChangeWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long CLOSEST = Duration.ofMillis(1).toNanos();
    /// The longer a change takes, the less often it is read, so that reading does not make a backlog worse.
    private static final int TENTH = 10;

    /// Where one of the services keeps what it knows of a course.
    @FunctionalInterface
    public interface View {
        /// The plan version of the citizen's course that is stored there; 0 if none is.
        int of(LoadCitizen person);

        static View of(
                MongoCollection<Document> documents,
                String field,
                Function<LoadCitizen, UUID> id,
                ToIntFunction<Document> version) {
            return person -> {
                var found = documents
                        .find(eq(id.apply(person)))
                        .projection(new Document(field, 1))
                        .first();
                return found == null ? 0 : version.applyAsInt(found);
            };
        }
    }

    private final List<View> views;

    public ChangeWatch(List<View> views) {
        this.views = List.copyOf(views);
    }

    /// Watches the platform's services in their store.
    public static ChangeWatch of(MongoClient store) {
        return new ChangeWatch(List.of(
                view(store, "notification", "reminders"),
                view(store, "network", "networks"),
                View.of(
                        store.getDatabase("referral").getCollection("citizens"),
                        "courses.planVersion",
                        LoadCitizen::citizenId,
                        citizen -> citizen.getList("courses", Document.class)
                                .getFirst()
                                .getInteger("planVersion", 0))));
    }

    private static View view(MongoClient store, String database, String collection) {
        return View.of(
                store.getDatabase(database).getCollection(collection),
                "course.plan.version",
                LoadCitizen::courseId,
                document -> document.getEmbedded(List.of("course", "plan", "version"), 0));
    }

    /// Returns when all three services have that plan version of the citizen's course.
    ///
    /// @throws SetupError when they do not have it within 30 seconds
    public void await(LoadCitizen person, int version) {
        var begin = System.nanoTime();
        for (var view : views) {
            while (view.of(person) < version) {
                var age = System.nanoTime() - begin;
                if (age > PATIENCE.toNanos()) {
                    throw new SetupError("A notice was not settled within %s.".formatted(PATIENCE));
                }
                LockSupport.parkNanos(Math.max(CLOSEST, age / TENTH));
            }
        }
    }

    /// How many citizens do not reach exactly the plan version that follows from the notices sent about them.
    public long countWrong(List<LoadCitizen> people) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var countWrong = countUnfinished(people);
        while (countWrong > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PATIENCE.dividedBy(100).toNanos());
            countWrong = countUnfinished(people);
        }
        return countWrong;
    }

    private long countUnfinished(List<LoadCitizen> people) {
        return people.stream()
                .filter(person -> views.stream().anyMatch(view -> view.of(person) != person.lastVersion()))
                .count();
    }
}
