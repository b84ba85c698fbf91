package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import java.time.Duration;
import java.util.stream.IntStream;

/// The highest rate of notices whose effects follow soon: the rate is raised until a notice waits too long.
public final class SustainedRate {
    private static final int STEP = 20;
    private static final int AIM = 100;
    private static final int LIMIT = 2000;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    /// A backlog that grows by a fortieth of the rate keeps a notice waiting so long at the end of a step.
    private static final double TOO_LONG = 0.5e9;

    private SustainedRate() {}

    public static Table measure(NoticeLoad load) {
        var table = Table.of(
                "Sustained notices: the last rate before a tenth of the notices, which are watched, have their effect in all services with a p99 over 500 ms, or one is lost; aim: 100/s",
                "rate",
                "p50",
                "p99",
                "p50 at the end",
                "lost",
                "");
        var rates = IntStream.iterate(STEP, rate -> rate < LIMIT, SustainedRate::next);
        for (var rate : rates.toArray()) {
            var delays = new OpenLoop(rate, LENGTH).run(load::sendAndAwaitSome);
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

    /// In even steps to the aim, and in steps of a quarter beyond it.
    private static int next(int rate) {
        return rate < AIM ? rate + STEP : rate * 5 / 4;
    }

    private static boolean isHealthy(Latencies delays) {
        return delays.failed() == 0 && delays.percentile(99) <= TOO_LONG;
    }
}
