package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import java.time.Duration;

/// The highest rate of notices without a growing backlog: the rate is raised until a backlog grows.
public final class SustainedRate {
    private static final int FIRST = 10;
    private static final int LIMIT = 2000;
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double TOO_LONG = 2e9;
    /// A backlog that has grown for ten seconds by a twentieth of the rate keeps a notice waiting so long.
    private static final double BACKLOG = 0.5e9;

    private SustainedRate() {}

    public static Table measure(NoticeLoad load) {
        var table = Table.of(
                "Sustained notices: the last rate before a backlog grows (last two seconds' p50 over 500 ms), p99 passes 2 s or one is lost",
                "rate",
                "p50",
                "p99",
                "p50 at the end",
                "lost",
                "");
        for (var rate = FIRST; rate < LIMIT; rate = rate * 3 / 2) {
            var delays = new OpenLoop(rate, STEP).run(load::sendAndAwaitSome);
            var healthy = isHealthy(delays);
            var _ = table.row(
                    rate + "/s",
                    Table.millis(delays.percentile(50)),
                    Table.millis(delays.percentile(99)),
                    Table.millis(delays.atTheEnd().percentile(50)),
                    String.valueOf(delays.failed()),
                    healthy ? "sustained" : "too many");
            if (!healthy) {
                break;
            }
        }
        return table;
    }

    private static boolean isHealthy(Latencies delays) {
        return delays.failed() == 0
                && delays.percentile(99) <= TOO_LONG
                && delays.atTheEnd().percentile(50) <= BACKLOG;
    }
}
