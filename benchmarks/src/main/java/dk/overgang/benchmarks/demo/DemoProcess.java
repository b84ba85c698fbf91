package dk.overgang.benchmarks.demo;

import dk.overgang.launcher.setup.Machine;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `./cti demo` in a process of its own, with its own ports, as a person would start it in this directory. The
/// script becomes the JVM, so that the process is the demo and nothing else.
public record DemoProcess(Setup setup, JvmProcess jvm) implements AutoCloseable {
    /// The JDK's AOT cache, which `./cti` lets the JVM write.
    public static final Path AOT_CACHE = Path.of("launcher", "target", "demo.aot");

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
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("CTI_DATA", data.toString());
        builder.environment().put("CTI_PORT_OFFSET", String.valueOf(setup.portOffset()));
        return new DemoProcess(setup, JvmProcess.start(builder, READY));
    }

    /// Makes the AOT cache where there is none: the first start after a build records it and does without the
    /// second compiler, which would falsify figures under load.
    static void ensureCache() {
        if (!Files.exists(AOT_CACHE)) {
            try (var data = ScratchDirectory.make();
                    var first = start(data.path(), "--fresh")) {
                // It is stopped, not killed, so that the JVM writes the cache.
                var _ = first.jvm();
            }
        }
    }

    private static int freeOffset(Path data) {
        return IntStream.range(0, OFFSETS)
                .map(block -> FIRST_OFFSET + 100 * block)
                .filter(offset -> Machine.takenPorts(new Setup(data, offset)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new SetupError("No block of ports is free for a demo: stop some programs."));
    }

    /// Where its embedded store answers.
    public String store() {
        return "mongodb://127.0.0.1:" + setup.port(Port.STORE);
    }

    /// Stops the demo as Ctrl-C does. After the first start the JVM also writes its AOT cache, which takes some
    /// seconds.
    @Override
    public void close() {
        jvm.close();
    }

    /// Kills the process, so that the JVM writes no AOT cache.
    public void kill() {
        jvm.kill();
    }
}
