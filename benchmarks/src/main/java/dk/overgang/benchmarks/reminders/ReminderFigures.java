package dk.overgang.benchmarks.reminders;

import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.demo.ScratchDirectory;
import dk.overgang.benchmarks.figures.Table;
import dk.overgang.benchmarks.reminders.schedulers.Job;
import dk.overgang.benchmarks.reminders.schedulers.JobScheduler;
import dk.overgang.benchmarks.reminders.schedulers.JobWork;
import dk.overgang.launcher.setup.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How many reminders are sent a second and how late, beside job schedulers. All write what they fire and send a record
/// to the same broker; each is measured alone, without a warm-up: first all that are due at once, then bursts.
public final class ReminderFigures {
    /// How many fall due at once.
    static final int MANY = 1_000;

    /// So many fall due at one moment in each burst.
    static final int BURST = 100;

    static final int BURSTS = 4;

    private static final long BESIDE = 10_000;
    private static final long BESIDE_ON_MONGODB = 1_000_000;
    private static final Duration FAR = Duration.ofDays(30);
    /// Long enough to have stored all of them before they are due.
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SOONER = Duration.ofSeconds(3);

    private ReminderFigures() {}

    /// Prints the figures.
    ///
    /// @param mongodb where the platform keeps its documents; without one the embedded store
    public static void measure(@Nullable String mongodb) {
        FreshDemo.runOn(mongodb, demo -> {
            print(new OurReminders(demo, mongodb).measure(mongodb == null ? BESIDE : BESIDE_ON_MONGODB));
            JobScheduler.all().forEach(opening -> print(measure(opening, broker(demo))));
            Table.print(
                    "Here: one write of a course's document (state, outbox) and one event. The others: one row of their "
                            + "own, the scheduler's own writes, and one record; database H2 2.4 in a file, WRITE_DELAY=0, "
                            + "%d threads, in the process that measures.".formatted(JobWork.THREADS));
        });
        if (mongodb == null) {
            Replanned.measure();
        }
    }

    private static void print(Fired fired) {
        Table.print(fired.table());
    }

    static String broker(FreshDemo demo) {
        return "127.0.0.1:" + demo.process().setup().port(Port.KAFKA);
    }

    private static Fired measure(JobScheduler.Opening opening, String broker) {
        try (var data = ScratchDirectory.make();
                var work = JobWork.open(data.path(), broker);
                var told = new ToldRecords(broker, JobWork.TOPIC, record -> Optional.of(record.key()));
                var scheduler = opening.open(work)) {
            scheduler.schedule(jobs("later", (int) BESIDE, Instant.now().plus(FAR)));
            scheduler.start();
            var due = Instant.now().plus(SOON);
            scheduler.schedule(jobs("many", MANY, due));
            var many = told.take(MANY);
            var late = IntStream.range(0, BURSTS)
                    .mapToObj(number -> burst(scheduler, told, number))
                    .reduce(LongStream.empty(), LongStream::concat);
            return new Fired(scheduler.name() + ", H2 file", late, many, due.toEpochMilli(), BESIDE);
        }
    }

    private static LongStream burst(JobScheduler scheduler, ToldRecords told, int number) {
        var due = Instant.now().plus(SOONER);
        scheduler.schedule(jobs("burst" + number, BURST, due));
        var late = told.take(BURST).stream()
                .mapToLong(one -> one.at() - due.toEpochMilli())
                .toArray();
        return LongStream.of(late);
    }

    private static List<Job> jobs(String name, int count, Instant due) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Job("%s-%d".formatted(name, number), due))
                .toList();
    }
}
