package dk.overgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long after its intended sending a notice's change is committed in the last of the other three services, beside
/// the floor. Both are measured in turns, so that both meet what the machine does meanwhile.
record Propagation(Load load, Floor floor) {
    private static final int TURNS = 3;
    private static final OpenLoop WARM_UP = new OpenLoop(50, Duration.ofSeconds(5));

    List<Report> measure() {
        var _ = WARM_UP.run(this::floor);
        var table = Report.of(
                "Propagation: intended sending -> change committed in the last of the three other services, seen by reading their documents by _id; floor: the four writes and two Kafka hops on that way alone; aim: p50 2, p99 3 times the floor",
                "rate",
                "ratio p50",
                "ratio p99",
                "platform p50",
                "p99",
                "floor p50",
                "p99",
                "notices",
                "lost");
        row(table, new OpenLoop(10, Duration.ofSeconds(8)));
        row(table, new OpenLoop(100, Duration.ofSeconds(6)));
        return List.of(table);
    }

    private void row(Report table, OpenLoop pace) {
        var platform = new ArrayList<Delays>();
        var least = new ArrayList<Delays>();
        for (var turn = 0; turn < TURNS; turn++) {
            platform.add(pace.run(load::settle));
            least.add(pace.run(this::floor));
        }
        row(table, pace, Delays.joined(platform), Delays.joined(least));
    }

    private static void row(Report table, OpenLoop pace, Delays platform, Delays floor) {
        var _ = table.row(
                pace.perSecond() + "/s",
                Report.ratio(platform.percentile(50) / floor.percentile(50)),
                Report.ratio(platform.percentile(99) / floor.percentile(99)),
                Report.millis(platform.percentile(50)),
                Report.millis(platform.percentile(99)),
                Report.millis(floor.percentile(50)),
                Report.millis(floor.percentile(99)),
                String.valueOf(platform.count()),
                platform.failed() + " / " + floor.failed());
    }

    private boolean floor(int number) throws Exception {
        floor.settle(number);
        return true;
    }
}
