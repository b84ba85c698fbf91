package dk.overgang.benchmarks.reminders;

import dk.overgang.benchmarks.figures.Table;
import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.reminders.ToldRecords.Told;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// What became of one who fires.
///
/// @param late milliseconds behind the due moment, negative for early, of each in the bursts
/// @param many what was fired at once
/// @param began when that fell due, in milliseconds of the epoch
/// @param beside how many waited for another day meanwhile
record Fired(String name, LongStream late, List<Told> many, long began, long beside) {

    Table table() {
        var last = many.stream().mapToLong(Told::at).max().orElse(began);
        var distinct = many.stream().map(Told::id).distinct().count();
        var delays = late.toArray();
        var early = LongStream.of(delays).filter(delay -> delay < 0).count();
        var latencies = Latencies.of(LongStream.of(delays).map(delay -> delay * 1_000_000));
        return Table.of(
                        "Fired once: " + name,
                        "fired in a second",
                        "of",
                        "not yet due",
                        "twice",
                        "late by p50, 100 at once",
                        "p99",
                        "max",
                        "early")
                .row(
                        String.format(Locale.ROOT, "%.0f", distinct * 1000.0 / Math.max(1, last - began)),
                        Long.toString(distinct),
                        Long.toString(beside),
                        Long.toString(many.size() - distinct),
                        Table.millis(latencies.percentile(50)),
                        Table.millis(latencies.percentile(99)),
                        Table.millis(latencies.percentile(100)),
                        Long.toString(early));
    }
}
