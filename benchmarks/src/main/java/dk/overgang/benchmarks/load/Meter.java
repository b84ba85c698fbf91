package dk.overgang.benchmarks.load;

import dk.overgang.benchmarks.demo.JvmMemory;
import dk.overgang.benchmarks.demo.JvmProcess;
import dk.overgang.benchmarks.demo.ThreadTimes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Reads what runs of notices cost the process that takes them.
public record Meter(JvmProcess process, JvmMemory memory) {
    /// The work behind the last answers goes on a little longer, and nobody asks for it: asking would cost too.
    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    public Spending of(OpenLoop pace, OpenLoop.Attempt notice) {
        var threads = ThreadTimes.of(process.pid());
        var memoryBefore = memory.used();
        var cpuBefore = process.cpuTime();
        var answers = pace.run(notice);
        LockSupport.parkNanos(AFTERWARDS.toNanos());
        var cpu = process.cpuTime().minus(cpuBefore);
        return new Spending(
                answers,
                cpu,
                memory.usedSince(memoryBefore),
                ThreadTimes.of(process.pid()).since(threads));
    }
}
