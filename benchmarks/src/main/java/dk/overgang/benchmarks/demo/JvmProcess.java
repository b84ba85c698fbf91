package dk.overgang.benchmarks.demo;

import dk.overgang.launcher.setup.SetupError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/// A JVM that is measured from outside, as the operating system sees it.
public record JvmProcess(Process process, Duration startedIn) implements AutoCloseable {

    /// Starts the process and returns when it prints a line that begins with that word.
    ///
    /// @throws SetupError when it ends before
    public static JvmProcess start(ProcessBuilder builder, String ready) {
        try {
            var begin = System.nanoTime();
            var process = builder.redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process.toHandle()::destroy));
            awaitReady(process.inputReader(), ready);
            return new JvmProcess(process, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(BufferedReader output, String ready) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(ready)) {
                var _ = Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new SetupError(
                "What is measured did not start, its last words were: " + (lines.isEmpty() ? "" : lines.getLast()));
    }

    public long pid() {
        return process.pid();
    }

    /// The resident memory of the process as Linux counts it; "unknown" on other systems.
    public String resident() {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    /// The CPU time of all its threads so far, to a hundredth of a second.
    ///
    /// @throws SetupError when it has ended
    public Duration cpuTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new SetupError("What was measured has ended by itself: see its log."));
    }

    /// Stops it as Ctrl-C does.
    @Override
    public void close() {
        // By its handle: the process itself would also close the output that somebody still reads.
        var _ = process.toHandle().destroy();
        awaitEnd();
    }

    /// Ends it at once.
    public void kill() {
        var _ = process.toHandle().destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            var _ = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
