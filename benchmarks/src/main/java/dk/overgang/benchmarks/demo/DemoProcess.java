package dk.overgang.benchmarks.demo;

import dk.overgang.launcher.setup.Machine;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `./cti demo` in a process of its own, with its own ports, as a person would start it in this directory.
public record DemoProcess(Setup setup, Process process, Duration startedIn) implements AutoCloseable {
    private static final String READY = "Overgang is ready";
    private static final int FIRST_OFFSET = 1000;
    private static final int OFFSETS = 100;

    public static DemoProcess start(Path data, String... options) {
        return start(data, Map.of(), options);
    }

    public static DemoProcess start(Path data, Map<String, String> environment, String... options) {
        var setup = new Setup(data, freeOffset(data));
        var command = new ArrayList<>(List.of("./cti", "demo"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("CTI_DATA", data.toString());
        builder.environment().put("CTI_PORT_OFFSET", String.valueOf(setup.portOffset()));
        try {
            var begin = System.nanoTime();
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process.toHandle()::destroy));
            awaitReady(process.inputReader());
            return new DemoProcess(setup, process, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeOffset(Path data) {
        return IntStream.range(0, OFFSETS)
                .map(block -> FIRST_OFFSET + 100 * block)
                .filter(offset -> Machine.takenPorts(new Setup(data, offset)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new SetupError("No block of ports is free for a demo: stop some programs."));
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                var _ = Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new SetupError(
                "The demo did not start, its last words were: " + (lines.isEmpty() ? "" : lines.getLast()));
    }

    /// The resident memory of the process as Linux counts it; "unknown" on other systems.
    public String resident() {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Stops the demo as Ctrl-C does. After the first start the JVM also writes its AOT cache, which takes some
    /// seconds.
    @Override
    public void close() {
        // By its handle: the process itself would also close the output that somebody still reads.
        var _ = process.toHandle().destroy();
        awaitEnd();
    }

    /// Kills the process, so that the JVM writes no AOT cache.
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
