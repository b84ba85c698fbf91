package dk.overgang.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bson.Document;

/// Sees when a change is committed in the three services that hear of it last, by reading one small field of their
/// documents by `_id`: one document until it has changed, then the next. The embedded store answers a read of what is
/// just being written only after the commit.
final class Watch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long CLOSEST = Duration.ofMillis(1).toNanos();
    /// What has taken long is looked at less often, so that a backlog is not made worse by being watched.
    private static final int TENTH = 10;

    private record View(
            MongoCollection<Document> documents,
            String field,
            Function<Person, UUID> id,
            ToIntFunction<Document> version) {

        int of(Person person) {
            var found = documents
                    .find(eq(id.apply(person)))
                    .projection(new Document(field, 1))
                    .first();
            return found == null ? 0 : version.applyAsInt(found);
        }
    }

    private final List<View> views;

    Watch(MongoClient store) {
        this.views = List.of(
                view(store, "notification", "reminders"),
                view(store, "network", "networks"),
                new View(
                        store.getDatabase("referral").getCollection("citizens"),
                        "courses.planVersion",
                        Person::citizenId,
                        citizen -> citizen.getList("courses", Document.class)
                                .getFirst()
                                .getInteger("planVersion", 0)));
    }

    private static View view(MongoClient store, String database, String collection) {
        return new View(
                store.getDatabase(database).getCollection(collection),
                "course.plan.version",
                Person::courseId,
                document -> document.getEmbedded(List.of("course", "plan", "version"), 0));
    }

    /// Returns when all three have that plan version of the person's course.
    void await(Person person, int version) {
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

    /// How many people do not come to exactly the plan version that follows from what was told of them.
    long astray(List<Person> people) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var astray = notThere(people);
        while (astray > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PATIENCE.dividedBy(100).toNanos());
            astray = notThere(people);
        }
        return astray;
    }

    private long notThere(List<Person> people) {
        return people.stream()
                .filter(person -> views.stream().anyMatch(view -> view.of(person) != person.lastVersion()))
                .count();
    }
}
