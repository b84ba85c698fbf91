package dk.overgang.benchmarks.stored;

import java.util.stream.IntStream;

/// A search that the platform makes, made by the driver alone.
public record Search(String name, Runnable run) {
    private static final int WARM_UP = 3;
    private static final int TIMES = 9;

    /// How long it takes, in nanoseconds: the middle one of nine times.
    public double measure() {
        IntStream.range(0, WARM_UP).forEach(_ -> run.run());
        return IntStream.range(0, TIMES)
                .mapToLong(_ -> timed())
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    private long timed() {
        var begin = System.nanoTime();
        run.run();
        return System.nanoTime() - begin;
    }
}
