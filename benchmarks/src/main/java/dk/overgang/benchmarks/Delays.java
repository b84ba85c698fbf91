package dk.overgang.benchmarks;

import java.util.List;
import java.util.stream.LongStream;

/// How long each of the measured things took, in nanoseconds and in the order of their intended beginnings, and how
/// many were lost.
@SuppressWarnings("ArrayRecordComponent") // delays are never compared
record Delays(long[] nanos, int failed) {

    static Delays joined(List<Delays> all) {
        return new Delays(
                all.stream()
                        .flatMapToLong(delays -> LongStream.of(delays.nanos))
                        .toArray(),
                all.stream().mapToInt(Delays::failed).sum());
    }

    int count() {
        return nanos.length;
    }

    /// The smallest delay that so many percent do not exceed.
    double percentile(int percent) {
        var sorted = LongStream.of(nanos).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    /// The last fifth alone: a growing backlog shows there.
    Delays atTheEnd() {
        return new Delays(
                LongStream.of(nanos).skip(nanos.length - nanos.length / 5).toArray(), 0);
    }
}
