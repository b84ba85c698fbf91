package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.JvmProcess;
import dk.overgang.benchmarks.load.WarmUp.Warmth;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// What the demo's process costs beside the notices: memory, and CPU when nobody asks for anything.
record ProcessCost(JvmProcess process, Warmth warmth) {
    private static final Duration QUIET = Duration.ofSeconds(60);
    /// What the last notices left to do is done by then.
    private static final Duration AFTER_NOTICES = Duration.ofSeconds(10);

    Table measure() {
        LockSupport.parkNanos(AFTER_NOTICES.toNanos());
        return Table.of("The demo's process", "", "", "aim")
                .row("CPU per notice, cold", Table.millis(warmth.cold()), "")
                .row("resident after %d notices".formatted(warmth.coldNotices()), warmth.resident(), "800 MiB")
                .row("idle, of one core", percent(idle()), "5 %");
    }

    /// The share of one core.
    private double idle() {
        var begin = System.nanoTime();
        var before = process.cpuTime();
        LockSupport.parkNanos(QUIET.toNanos());
        return (double) process.cpuTime().minus(before).toNanos() / (System.nanoTime() - begin);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
