package dk.overgang.benchmarks.reminders;

import static com.mongodb.client.model.Filters.ne;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dk.overgang.benchmarks.demo.DemoProcess;
import dk.overgang.benchmarks.demo.ScratchDirectory;
import dk.overgang.benchmarks.demo.StoreClient;
import dk.overgang.benchmarks.figures.Table;
import dk.overgang.launcher.setup.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;

/// Ten thousand courses planned anew after a change of the rules: the demo is stopped, what was due 14 days before a
/// boundary is due 13 days before it in a new version of the catalogue, and the demo is started again.
final class Replanned {
    private static final int COURSES = 10_000;
    private static final int AT_ONCE = 500;
    private static final Pattern VERSION = Pattern.compile("\"version\": (\\d+)");
    private static final Duration PACE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Replanned() {}

    static void measure() {
        try (var data = ScratchDirectory.make()) {
            try (var before = DemoProcess.start(data.path(), "--fresh", "--without-citizens");
                    var store = StoreClient.of(before.store())) {
                seed(before, reminders(store));
            }
            var label = changedCatalogue(data.path());
            var started = System.nanoTime();
            try (var after = DemoProcess.start(
                            data.path(),
                            Map.of(
                                    "OVERGANG_REMINDERS",
                                    data.path()
                                            .resolve("reminders.json")
                                            .toUri()
                                            .toString()),
                            "--without-citizens");
                    var store = StoreClient.of(after.store())) {
                print(reminders(store), label, started);
            }
        }
    }

    private static MongoCollection<Document> reminders(MongoClient store) {
        return store.getDatabase("notification").getCollection("reminders");
    }

    /// One course is told on Kafka, and its document is copied under other names.
    private static void seed(DemoProcess demo, MongoCollection<Document> reminders) {
        new SeededCourses("127.0.0.1:" + demo.setup().port(Port.KAFKA))
                .withReviewOn(LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(40), 1);
        var original = reminders.find().first();
        while (original == null
                || !original.getList("outbox", Document.class, List.of()).isEmpty()) {
            LockSupport.parkNanos(PACE.toNanos());
            original = reminders.find().first();
        }
        for (var from = 1; from < COURSES; from += AT_ONCE) {
            var one = original;
            var copies = IntStream.range(from, Math.min(COURSES, from + AT_ONCE))
                    .mapToObj(number -> copy(one, number))
                    .toList();
            var _ = reminders.insertMany(copies);
        }
    }

    /// The id of a reminder follows from its course, or it would be another reminder.
    private static Document copy(Document original, int number) {
        var course = UUID.nameUUIDFromBytes("copy/%d".formatted(number).getBytes(UTF_8));
        var copy = new Document(original);
        copy.put("_id", course);
        copy.put(
                "course",
                new Document(original.get("course", Document.class))
                        .append("courseId", course)
                        .append("citizenId", UUID.nameUUIDFromBytes((course + "/citizen").getBytes(UTF_8))));
        var lines = new ArrayList<Document>();
        for (var reminder : original.getList("reminders", Document.class)) {
            var words = reminder.getString("is").split(" ", -1);
            var name = "%s/%s/%s/plan".formatted(course, words[0], words[1]);
            lines.add(new Document(reminder).append("_id", UUID.nameUUIDFromBytes(name.getBytes(UTF_8))));
        }
        copy.put("reminders", lines);
        return copy;
    }

    private static String changedCatalogue(Path directory) {
        try (var shipped = Replanned.class.getResourceAsStream("/catalogue/reminders.json")) {
            var text = new String(Objects.requireNonNull(shipped).readAllBytes(), UTF_8);
            var version = VERSION.matcher(text);
            var next = version.find() ? Integer.parseInt(version.group(1)) + 1 : 1;
            var _ = Files.writeString(
                    directory.resolve("reminders.json"),
                    version.replaceFirst("\"version\": " + next).replace("\"amount\": -14,", "\"amount\": -13,"));
            return Integer.toString(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first look is when the demo says that it is ready; it began to plan a little earlier.
    private static void print(MongoCollection<Document> reminders, String label, long started) {
        var ready = System.nanoTime();
        var first = reminders.countDocuments(ne("plannedBy", label));
        var left = first;
        while (left > 0 && System.nanoTime() - ready < PATIENCE.toNanos()) {
            LockSupport.parkNanos(PACE.toNanos());
            var now = reminders.countDocuments(ne("plannedBy", label));
            if (now == left
                    && now == COURSES
                    && System.nanoTime() - ready > Duration.ofSeconds(60).toNanos()) {
                break;
            }
            left = now;
        }
        var took = (System.nanoTime() - ready) / 1e9;
        Table.print(
                left > 0
                        ? "\n%,d of %,d courses are not planned anew after a change of the rules"
                                .formatted(left, COURSES)
                        : String.format(
                                Locale.ROOT,
                                "%n%,d courses were planned anew after a change of the rules %.1f s after the start, of which"
                                        + " the start itself took %.1f s: %.0f a second since",
                                COURSES,
                                (System.nanoTime() - started) / 1e9,
                                (ready - started) / 1e9,
                                first / took));
    }
}
