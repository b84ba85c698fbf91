package dk.overgang.benchmarks.load;

import dk.overgang.benchmarks.demo.JvmProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Sends notices to a process that has just started until a notice costs the same CPU in three windows in a row:
/// the JVM compiles what runs often, and for minutes a notice costs less and less.
public record WarmUp(JvmProcess process, OpenLoop.Attempt notice) {
    /// Fourteen of these windows are the 4,340 notices of the cold figure.
    private static final OpenLoop WINDOW = new OpenLoop(20, Duration.ofMillis(15_500));

    private static final int COLD = 14;
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /// Until the cost is steady, at most six minutes.
    public Warmth run() {
        return run(1);
    }

    /// The same, but at least until the cold figure is whole.
    public Warmth runThroughTheCold() {
        return run(COLD);
    }

    private Warmth run(int least) {
        var begin = System.nanoTime();
        var windows = new ArrayList<Double>();
        var took = Duration.ZERO;
        var resident = "unknown";
        var lost = 0;
        while (windows.size() < least || (!Warmth.isSteady(windows) && mayGoOn(took))) {
            var before = process.cpuTime();
            var answers = WINDOW.run(notice);
            var cpu = process.cpuTime().minus(before);
            windows.add((double) cpu.toNanos() / WINDOW.count());
            lost += answers.failed();
            took = Duration.ofNanos(System.nanoTime() - begin);
            resident = windows.size() <= COLD ? process.resident() : resident;
        }
        return new Warmth(List.copyOf(windows), took, lost, resident);
    }

    private static boolean mayGoOn(Duration took) {
        return took.plus(WINDOW.length()).compareTo(LONGEST) <= 0;
    }

    /// How a process became warm.
    ///
    /// @param windows the CPU that a notice cost in each window, in nanoseconds
    /// @param lost how many notices were not accepted
    /// @param resident the memory of the process after the notices of the cold figure
    public record Warmth(List<Double> windows, Duration took, int lost, String resident) {
        private static final int ALIKE = 3;
        private static final double SPREAD = 1.05;

        public boolean isSteady() {
            return isSteady(windows);
        }

        private static boolean isSteady(List<Double> windows) {
            if (windows.size() < ALIKE) {
                return false;
            }
            var last = windows.subList(windows.size() - ALIKE, windows.size());
            return Collections.max(last) < Collections.min(last) * SPREAD;
        }

        public int notices() {
            return windows.size() * WINDOW.count();
        }

        /// How many notices the cold figure is of: the first 4,340, or all if there were fewer.
        public int coldNotices() {
            return Math.min(windows.size(), COLD) * WINDOW.count();
        }

        /// The CPU that one of the first notices cost, in nanoseconds.
        public double cold() {
            return windows.stream()
                    .limit(COLD)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(Double.NaN);
        }
    }
}
