package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import dk.overgang.benchmarks.lowerbound.LowerBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long after a notice was due its effect is committed in the last of the other three services, beside the
/// lower bound. Both are measured in turns, so that other work on the machine affects both.
public record PropagationDelay(NoticeLoad load, LowerBound lowerBound) {
    private static final int TURNS = 3;
    private static final OpenLoop WARM_UP = new OpenLoop(50, Duration.ofSeconds(5));
    /// The platform is warm, but nobody has waited for a change yet.
    private static final OpenLoop WATCHING = new OpenLoop(10, Duration.ofSeconds(8));

    public List<Table> measure() {
        var _ = WARM_UP.run(this::lowerBound);
        var _ = WATCHING.run(load::sendAndAwait);
        var table = Table.of(
                "Propagation: intended sending -> change committed in the last of the three other services, seen by reading their documents by _id; lower bound: the four writes and two Kafka hops on that way alone; aim: p50 2, p99 3 times the lower bound",
                "rate",
                "ratio p50",
                "ratio p99",
                "platform p50",
                "p99",
                "lower bound p50",
                "p99",
                "notices",
                "lost");
        row(table, new OpenLoop(10, Duration.ofSeconds(8)));
        row(table, new OpenLoop(50, Duration.ofSeconds(8)));
        return List.of(table);
    }

    private void row(Table table, OpenLoop pace) {
        var platform = new ArrayList<Latencies>();
        var least = new ArrayList<Latencies>();
        for (var turn = 0; turn < TURNS; turn++) {
            platform.add(pace.run(load::sendAndAwait));
            least.add(pace.run(this::lowerBound));
        }
        row(table, pace, Latencies.joined(platform), Latencies.joined(least));
    }

    private static void row(Table table, OpenLoop pace, Latencies platform, Latencies lowerBound) {
        var _ = table.row(
                pace.perSecond() + "/s",
                Table.ratio(platform.percentile(50) / lowerBound.percentile(50)),
                Table.ratio(platform.percentile(99) / lowerBound.percentile(99)),
                Table.millis(platform.percentile(50)),
                Table.millis(platform.percentile(99)),
                Table.millis(lowerBound.percentile(50)),
                Table.millis(lowerBound.percentile(99)),
                String.valueOf(platform.count()),
                platform.failed() + " / " + lowerBound.failed());
    }

    private boolean lowerBound(int number) throws Exception {
        lowerBound.sendAndAwait(number);
        return true;
    }
}
