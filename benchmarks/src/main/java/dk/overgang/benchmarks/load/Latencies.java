package dk.overgang.benchmarks.load;

import java.util.List;
import java.util.stream.LongStream;

/// How long each attempt took, in nanoseconds and in the order in which they were due, and how many failed.
@SuppressWarnings("ArrayRecordComponent") // latencies are never compared
public record Latencies(long[] nanos, int failed) {

    /// Of attempts that all succeeded.
    public static Latencies of(LongStream nanos) {
        return new Latencies(nanos.toArray(), 0);
    }

    public static Latencies joined(List<Latencies> all) {
        return new Latencies(
                all.stream()
                        .flatMapToLong(delays -> LongStream.of(delays.nanos))
                        .toArray(),
                all.stream().mapToInt(Latencies::failed).sum());
    }

    public int count() {
        return nanos.length;
    }

    /// The smallest latency that so many percent of the attempts do not exceed; NaN without an attempt.
    public double percentile(int percent) {
        var sorted = LongStream.of(nanos).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    /// The last fifth of the attempts alone: a growing backlog shows there.
    public Latencies atTheEnd() {
        return new Latencies(
                LongStream.of(nanos).skip(nanos.length - nanos.length / 5).toArray(), 0);
    }
}
