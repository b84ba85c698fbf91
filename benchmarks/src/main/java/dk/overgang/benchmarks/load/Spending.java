package dk.overgang.benchmarks.load;

import dk.overgang.benchmarks.demo.JvmMemory.Use;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run of notices cost the process that took them, from the first notice to half a second after the last
/// answer.
///
/// @param answers how long each answer took
/// @param threads the CPU time by kinds of threads, without those that ended meanwhile
public record Spending(Latencies answers, Duration cpu, Use memory, Map<String, Duration> threads) {

    public Spending {
        threads = Map.copyOf(threads);
    }

    public static Spending joined(List<Spending> runs) {
        var threads = new TreeMap<String, Duration>();
        runs.forEach(run -> run.threads.forEach((kind, time) -> threads.merge(kind, time, Duration::plus)));
        return new Spending(
                Latencies.joined(runs.stream().map(Spending::answers).toList()),
                runs.stream().map(Spending::cpu).reduce(Duration.ZERO, Duration::plus),
                runs.stream().map(Spending::memory).reduce(Use.NONE, Use::plus),
                threads);
    }

    /// How many were sent, answered or not.
    public int notices() {
        return answers.count() + answers.failed();
    }

    /// In nanoseconds.
    public double cpuPerNotice() {
        return perNotice(cpu);
    }

    /// In bytes.
    public double allocatedPerNotice() {
        return (double) memory.allocated() / notices();
    }

    /// In nanoseconds.
    public double perNotice(Duration time) {
        return (double) time.toNanos() / notices();
    }
}
