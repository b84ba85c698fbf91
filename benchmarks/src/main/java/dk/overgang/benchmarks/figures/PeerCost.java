package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.JvmProcess;
import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.Meter;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import dk.overgang.benchmarks.load.Spending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a notice costs the platform beside what it costs a peer, by turns.
record PeerCost(Measured ours, Measured peer) {
    private static final OpenLoop CPU = new OpenLoop(20, Duration.ofSeconds(20));
    private static final OpenLoop PROPAGATION = new OpenLoop(10, Duration.ofSeconds(8));
    private static final int TURNS = 3;

    /// One of the two.
    record Measured(String name, JvmProcess process, Meter meter, NoticeLoad load) {}

    private record Result(Spending spending, Latencies propagation, int sustained, String resident) {}

    /// One of them while its turns last.
    private record Turns(Measured measured, List<Spending> spending, List<Latencies> propagation) {

        static Turns of(Measured measured) {
            return new Turns(measured, new ArrayList<>(), new ArrayList<>());
        }

        void spend() {
            spending.add(measured.meter().of(CPU, measured.load()::send));
        }

        void propagate() {
            propagation.add(PROPAGATION.run(measured.load()::sendAndAwait));
        }

        Result result() {
            return new Result(
                    Spending.joined(spending),
                    Latencies.joined(propagation),
                    SustainedRate.of(measured.load()).highest(),
                    measured.process().resident());
        }
    }

    Table measure() {
        var here = Turns.of(ours);
        var there = Turns.of(peer);
        for (var turn = 0; turn < TURNS; turn++) {
            here.spend();
            there.spend();
        }
        for (var turn = 0; turn < TURNS; turn++) {
            here.propagate();
            there.propagate();
        }
        return table(here.result(), there.result());
    }

    private Table table(Result here, Result there) {
        return Table.of(
                        "A notice here and in %s: cost at 20/s, propagation at 10/s, both by turns, and then the sustained rate"
                                .formatted(peer.name()),
                        "",
                        "CPU per notice",
                        "allocated",
                        "answer p50",
                        "p99",
                        "in all services p50",
                        "p99",
                        "sustained",
                        "resident")
                .row(cells(ours.name(), here))
                .row(cells(peer.name(), there))
                .row(
                        "ratio",
                        ratio(here, there, result -> result.spending().cpuPerNotice()),
                        ratio(here, there, result -> result.spending().allocatedPerNotice()),
                        ratio(here, there, result -> result.spending().answers().percentile(50)),
                        ratio(here, there, result -> result.spending().answers().percentile(99)),
                        ratio(here, there, result -> result.propagation().percentile(50)),
                        ratio(here, there, result -> result.propagation().percentile(99)),
                        ratio(here, there, Result::sustained),
                        "");
    }

    private static String[] cells(String name, Result result) {
        return new String[] {
            name,
            Table.millis(result.spending().cpuPerNotice()),
            Table.kib(result.spending().allocatedPerNotice()),
            Table.millis(result.spending().answers().percentile(50)),
            Table.millis(result.spending().answers().percentile(99)),
            Table.millis(result.propagation().percentile(50)),
            Table.millis(result.propagation().percentile(99)),
            result.sustained() + "/s",
            result.resident()
        };
    }

    private static String ratio(Result here, Result there, ToDoubleFunction<Result> figure) {
        return Table.ratio(figure.applyAsDouble(here) / figure.applyAsDouble(there));
    }
}
