package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Meter;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import dk.overgang.benchmarks.load.Spending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a notice costs a warm process, about citizens of whom few notices are kept and about citizens of whom 150
/// to 200 are, by turns, so that other work on the machine affects both.
record NoticeCost(Meter meter, NoticeLoad few, NoticeLoad many) {
    /// Of each of so many, 155 notices are kept before the first turn and 198 after the last.
    static final int CITIZENS_WITH_MANY = 28;

    private static final OpenLoop BEFORE = new OpenLoop(20, Duration.ofSeconds(217));
    private static final OpenLoop PACE = new OpenLoop(20, Duration.ofSeconds(20));
    private static final int TURNS = 3;
    private static final double LEAST_SHOWN = 0.05e6;

    List<Table> measure() {
        var _ = BEFORE.run(many::send);
        var withFew = few.toldOfEach();
        var withMany = many.toldOfEach();
        var costOfFew = new ArrayList<Spending>();
        var costOfMany = new ArrayList<Spending>();
        for (var turn = 0; turn < TURNS; turn++) {
            costOfFew.add(meter.of(PACE, few::send));
            costOfMany.add(meter.of(PACE, many::send));
        }
        return List.of(
                costs(withFew, Spending.joined(costOfFew), withMany, Spending.joined(costOfMany)),
                threads(Spending.joined(costOfFew)));
    }

    private static Table costs(String withFew, Spending few, String withMany, Spending many) {
        return Table.of(
                        "Cost of a notice at 20/s, warm; aim: with many notices 1.3 times the CPU as with few",
                        "at the first turn",
                        "CPU per notice",
                        "allocated per notice",
                        "collections",
                        "paused in all",
                        "answer p50",
                        "p99",
                        "notices",
                        "lost")
                .row(cells(withFew, few))
                .row(cells(withMany, many))
                .row(
                        "ratio",
                        ratio(many, few, Spending::cpuPerNotice),
                        ratio(many, few, Spending::allocatedPerNotice),
                        "",
                        "",
                        ratio(many, few, spending -> spending.answers().percentile(50)),
                        ratio(many, few, spending -> spending.answers().percentile(99)),
                        "",
                        "");
    }

    private static String[] cells(String citizens, Spending spending) {
        return new String[] {
            citizens,
            Table.millis(spending.cpuPerNotice()),
            Table.kib(spending.allocatedPerNotice()),
            String.valueOf(spending.memory().collections()),
            Table.millis((double) spending.memory().paused().toNanos()),
            Table.millis(spending.answers().percentile(50)),
            Table.millis(spending.answers().percentile(99)),
            String.valueOf(spending.notices()),
            String.valueOf(spending.answers().failed())
        };
    }

    private static String ratio(Spending many, Spending few, ToDoubleFunction<Spending> figure) {
        return Table.ratio(figure.applyAsDouble(many) / figure.applyAsDouble(few));
    }

    private static Table threads(Spending few) {
        var table = Table.of(
                "CPU per notice by kinds of threads, with few notices: names without numbers, of which Linux keeps fifteen letters",
                "threads",
                "CPU per notice",
                "share");
        few.threads().entrySet().stream()
                .filter(kind -> few.perNotice(kind.getValue()) >= LEAST_SHOWN)
                .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
                .forEach(kind -> row(table, kind.getKey(), kind.getValue(), few));
        row(table, "(all others, and ended ones)", rest(few), few);
        return table;
    }

    private static Duration rest(Spending few) {
        return few.threads().values().stream()
                .filter(time -> few.perNotice(time) >= LEAST_SHOWN)
                .reduce(few.cpu(), Duration::minus);
    }

    private static void row(Table table, String kind, Duration time, Spending all) {
        var _ = table.row(
                kind,
                Table.millis(all.perNotice(time)),
                Table.ratio((double) time.toNanos() / all.cpu().toNanos()));
    }
}
