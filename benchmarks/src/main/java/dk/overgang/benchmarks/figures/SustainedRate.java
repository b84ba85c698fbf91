package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The highest rate of notices whose effects follow soon: the rate is raised until a notice waits too long.
///
/// @param steps the rates that were tried, of which only the last can be too high
record SustainedRate(List<Step> steps) {
    private static final int EVEN = 20;
    private static final int AIM = 100;
    private static final int LIMIT = 2000;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    /// One rate and what became of it.
    record Step(int rate, Latencies delays) {
        /// A backlog that grows by a fortieth of the rate keeps a notice waiting so long at the end of a step.
        private static final double TOO_LONG = 0.5e9;

        boolean isSustained() {
            return delays.failed() == 0 && delays.percentile(99) <= TOO_LONG;
        }

        String[] cells() {
            return new String[] {
                rate + "/s",
                Table.millis(delays.percentile(50)),
                Table.millis(delays.percentile(99)),
                Table.millis(delays.atTheEnd().percentile(50)),
                String.valueOf(delays.failed()),
                isSustained() ? "sustained" : "too many"
            };
        }
    }

    static SustainedRate of(NoticeLoad load) {
        var steps = new ArrayList<Step>();
        for (var rate : IntStream.iterate(EVEN, rate -> rate < LIMIT, SustainedRate::next)
                .toArray()) {
            steps.add(new Step(rate, new OpenLoop(rate, LENGTH).run(load::sendAndAwaitSome)));
            if (!steps.getLast().isSustained()) {
                break;
            }
        }
        return new SustainedRate(List.copyOf(steps));
    }

    /// The last rate that was sustained; 0 if none was.
    int highest() {
        return steps.stream()
                .filter(Step::isSustained)
                .mapToInt(Step::rate)
                .max()
                .orElse(0);
    }

    Table table() {
        var table = Table.of(
                "Sustained notices: the last rate before a tenth of the notices, which are watched, have their effect in all services with a p99 over 500 ms, or one is lost; aim: 100/s",
                "rate",
                "p50",
                "p99",
                "p50 at the end",
                "lost",
                "");
        for (var step : steps) {
            var _ = table.row(step.cells());
        }
        return table;
    }

    /// In even steps to the aim, and in steps of a quarter beyond it.
    private static int next(int rate) {
        return rate < AIM ? rate + EVEN : rate * 5 / 4;
    }
}
