package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.NoticeLoad.RoundTrip;
import java.util.ArrayList;
import java.util.List;

/// How much longer a notice takes about a citizen with a long history, one notice at a time and by turns.
record HistoryCost(NoticeLoad few, NoticeLoad many) {
    static final int FEW = 2;
    static final int MANY = 200;
    static final int CITIZENS_WITH_MANY = 5;

    private static final int WARM_UP = 50;
    private static final int ROUNDS = 200;

    Table measure() {
        var _ = rounds(WARM_UP);
        var rounds = rounds(ROUNDS);
        var withFew = Taken.of(rounds.stream().map(Round::few).toList());
        var withMany = Taken.of(rounds.stream().map(Round::many).toList());
        return Table.of(
                        "A notice about a citizen with %d old stays beside one with %d, %d of each, one at a time and by turns"
                                .formatted(MANY, FEW, ROUNDS),
                        "old stays",
                        "answer p50",
                        "p99",
                        "in all services p50",
                        "p99")
                .row(withFew.cells(FEW))
                .row(withMany.cells(MANY))
                .row(
                        "ratio",
                        Table.ratio(withMany.answered().percentile(50)
                                / withFew.answered().percentile(50)),
                        Table.ratio(withMany.answered().percentile(99)
                                / withFew.answered().percentile(99)),
                        Table.ratio(withMany.settled().percentile(50)
                                / withFew.settled().percentile(50)),
                        Table.ratio(withMany.settled().percentile(99)
                                / withFew.settled().percentile(99)));
    }

    private record Round(RoundTrip few, RoundTrip many) {}

    private List<Round> rounds(int count) {
        var rounds = new ArrayList<Round>();
        for (var round = 0; round < count; round++) {
            rounds.add(new Round(few.roundTrip(), many.roundTrip()));
        }
        return rounds;
    }

    private record Taken(Latencies answered, Latencies settled) {

        static Taken of(List<RoundTrip> trips) {
            return new Taken(
                    Latencies.of(trips.stream().mapToLong(RoundTrip::answered)),
                    Latencies.of(trips.stream().mapToLong(RoundTrip::settled)));
        }

        String[] cells(int stays) {
            return new String[] {
                String.valueOf(stays),
                Table.millis(answered.percentile(50)),
                Table.millis(answered.percentile(99)),
                Table.millis(settled.percentile(50)),
                Table.millis(settled.percentile(99))
            };
        }
    }
}
