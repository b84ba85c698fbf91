package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.WarmUp.Warmth;
import java.util.Locale;
import java.util.stream.Collectors;

/// How long the process took to become warm, and what a notice cost meanwhile.
final class WarmUpTable {

    private WarmUpTable() {}

    /// @param one what the process was warmed up with, in the singular
    static Table of(String one, Warmth warmth) {
        var many = one + "s";
        return Table.of(
                        "Warm-up: %s at 20/s in windows of %d, until a %s cost the same CPU (within 5 %%) in three in a row: %s"
                                .formatted(
                                        many,
                                        warmth.notices() / warmth.windows().size(),
                                        one,
                                        windows(warmth)),
                        "until steady",
                        many + " in all",
                        "of these failed",
                        "CPU per %s, cold".formatted(one),
                        "which is the first")
                .row(
                        until(warmth),
                        String.valueOf(warmth.notices()),
                        String.valueOf(warmth.lost()),
                        Table.millis(warmth.cold()),
                        warmth.coldNotices() + " " + many);
    }

    private static String until(Warmth warmth) {
        var seconds = warmth.took().toSeconds();
        return warmth.isSteady() ? seconds + " s" : "not within " + seconds + " s";
    }

    private static String windows(Warmth warmth) {
        return warmth.windows().stream()
                .map(nanos -> String.format(Locale.ROOT, "%.1f", nanos / 1e6))
                .collect(Collectors.joining(", ", "", " ms"));
    }
}
