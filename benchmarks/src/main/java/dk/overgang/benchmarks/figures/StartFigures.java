package dk.overgang.benchmarks.figures;

import static dk.overgang.benchmarks.demo.DemoProcess.AOT_CACHE;

import dk.overgang.benchmarks.demo.DemoProcess;
import dk.overgang.benchmarks.demo.ScratchDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How long `./cti demo` takes from the command to `Overgang is ready`, with the demo data, and its memory then.
public final class StartFigures {
    private record Start(Duration time, String memory) {
        static Start of(DemoProcess demo) {
            return new Start(demo.jvm().startedIn(), demo.jvm().resident());
        }
    }

    private StartFigures() {}

    public static List<Table> measure() {
        try (var data = ScratchDirectory.make()) {
            remove(AOT_CACHE);
            // This one is stopped, not killed, so that the JVM writes the cache for the next.
            var first = start(data, "--fresh");
            var kept = start(data);
            var fresh = start(data, "--fresh");
            var keptWithout = withoutCache(data);
            return List.of(Table.of(
                            "Start of ./cti demo to ready; aim: 40 s without the JDK's AOT cache, 25 s with it, under 1024 MiB",
                            "data",
                            "AOT cache",
                            "ready after",
                            "resident then",
                            "with / without cache")
                    .row("new, 30 citizens added", "none yet, is made", seconds(first), first.memory(), "")
                    .row("new, 30 citizens added", "used", seconds(fresh), fresh.memory(), ratio(fresh, first))
                    .row("kept", "none yet, is made", seconds(keptWithout), keptWithout.memory(), "")
                    .row("kept", "used", seconds(kept), kept.memory(), ratio(kept, keptWithout)));
        }
    }

    private static Start start(ScratchDirectory data, String... options) {
        try (var demo = DemoProcess.start(data.path(), options)) {
            return Start.of(demo);
        }
    }

    /// The cache is moved away and back, because making it again would take long.
    private static Start withoutCache(ScratchDirectory data) {
        var aside = AOT_CACHE.resolveSibling("demo.aot.aside");
        move(AOT_CACHE, aside);
        try {
            var demo = DemoProcess.start(data.path());
            var start = Start.of(demo);
            demo.kill();
            return start;
        } finally {
            move(aside, AOT_CACHE);
        }
    }

    private static String seconds(Start start) {
        return String.format(Locale.ROOT, "%.1f s", start.time().toMillis() / 1000.0);
    }

    private static String ratio(Start with, Start without) {
        return Table.ratio((double) with.time().toMillis() / without.time().toMillis());
    }

    private static void remove(Path file) {
        try {
            var _ = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                var _ = Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
