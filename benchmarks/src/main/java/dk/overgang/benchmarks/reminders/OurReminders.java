package dk.overgang.benchmarks.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.setup.Port;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The reminders of a demo: of each course one falls due, the review of the checklist of phase 1, in the first minute
/// of a
/// day. It is sent by one write of the course's document, in which some thirty other reminders wait, and one event.
final class OurReminders {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MANY = ReminderFigures.MANY;
    private static final int BURST = ReminderFigures.BURST;
    private static final Duration BEFORE_MIDNIGHT = Duration.ofSeconds(2);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PACE = Duration.ofMillis(100);

    private final FreshDemo demo;
    private final String broker;
    private final String store;
    private final JsonClient client = new JsonClient();

    /// @param mongodb where it keeps its documents; without one the embedded store
    OurReminders(FreshDemo demo, @Nullable String mongodb) {
        this.demo = demo;
        this.store = mongodb == null ? "embedded store (H2 file)" : "MongoDB";
        this.broker = ReminderFigures.broker(demo);
    }

    /// @param beside how many others shall not be due
    Fired measure(long beside) {
        var monday = monday();
        try (client;
                var told = new ToldRecords(broker, "overgang.reminder-events", OurReminders::review)) {
            var seeded = new SeededCourses(broker);
            var others = Math.toIntExact(Math.max(0, beside / 25 - MANY));
            seeded.withReviewOn(monday, MANY);
            seeded.withReviewOn(monday.plusDays(60), others);
            nights(monday).forEach(day -> seeded.withReviewOn(day, BURST));
            awaitPlanned(MANY + others + ReminderFigures.BURSTS * BURST);
            var waiting = planned();
            forwardTo(midnight(monday).minus(BEFORE_MIDNIGHT.multipliedBy(5)));
            told.quiet();
            var _ = told.taken();
            var began = System.currentTimeMillis();
            forwardTo(midnight(monday));
            var many = told.take(MANY);
            var late = nights(monday).map(day -> burst(day, told)).reduce(LongStream.empty(), LongStream::concat);
            return new Fired("here, " + store, late, many, began, waiting - MANY);
        }
    }

    /// The days behind it, so that nothing else falls due on them.
    private static Stream<LocalDate> nights(LocalDate monday) {
        return IntStream.rangeClosed(1, ReminderFigures.BURSTS).mapToObj(monday::plusDays);
    }

    /// Midnight comes by itself: the clock is set to just before it.
    private LongStream burst(LocalDate day, ToldRecords told) {
        forwardTo(midnight(day).minus(BEFORE_MIDNIGHT));
        var due = midnight(day).toEpochMilli() - ahead();
        var late = told.take(BURST).stream().mapToLong(one -> one.at() - due).toArray();
        return LongStream.of(late);
    }

    /// A Monday soon, whose week has no holiday as far as a date tells.
    private LocalDate monday() {
        var monday =
                LocalDate.ofInstant(now(), COPENHAGEN).plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (MonthDay.from(monday).isAfter(MonthDay.of(12, 18))
                || MonthDay.from(monday).isBefore(MonthDay.of(1, 2))) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    private static Instant midnight(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atZone(COPENHAGEN).toInstant();
    }

    private static Optional<String> review(ConsumerRecord<String, byte[]> record) {
        var type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
        var data = JSON.readTree(record.value());
        return type.equals("dk.overgang.reminder.due.v1")
                        && data.path("kind").asString("").equals("CHECKLIST_REVIEW")
                        && data.path("number").intValue() == 1
                ? Optional.of(data.path("reminderId").asString(""))
                : Optional.empty();
    }

    /// Until nobody tells anything of the courses any more.
    private void awaitPlanned(int courses) {
        while (documents().countDocuments() < courses) {
            LockSupport.parkNanos(PACE.toNanos());
        }
        for (var last = -1L; last != writes(); ) {
            last = writes();
            LockSupport.parkNanos(CALM.toNanos());
        }
    }

    private long writes() {
        var writes = 0L;
        for (var course : documents().find().projection(new Document("version", 1))) {
            writes += course.get("version", Number.class).longValue();
        }
        return writes;
    }

    private long planned() {
        var waiting = 0L;
        for (var course : documents().find().projection(new Document("reminders.is", 1))) {
            waiting += course.getList("reminders", Document.class, List.of()).stream()
                    .filter(reminder -> reminder.getString("is").contains(" PLANNED "))
                    .count();
        }
        return waiting;
    }

    private MongoCollection<Document> documents() {
        return demo.store().getDatabase("notification").getCollection("reminders");
    }

    private Instant now() {
        return Instant.parse(client.get(clock("")).text("now"));
    }

    /// How far the platform's clock is ahead of this machine's, in milliseconds.
    private long ahead() {
        var before = System.currentTimeMillis();
        var there = now().toEpochMilli();
        return there - (before + System.currentTimeMillis()) / 2;
    }

    private void forwardTo(Instant moment) {
        var _ = client.post(clock("/forward?by=" + Duration.between(now(), moment)));
    }

    private URI clock(String what) {
        return URI.create(demo.process().setup().http(Port.IDENTITY) + "/clock" + what);
    }
}
