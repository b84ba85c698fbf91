package dk.overgang.systemtests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole platform as one child process on ports of its own, with data that survive its restart. It ends with
/// this JVM.
public final class LaunchedPlatform {

    /// A municipality whose workers see only their own citizens.
    public static final String NARROW = "0461";

    private static final String LAUNCHER = "dk.overgang.launcher.OvergangLauncher";
    private static final String READY = "Overgang is ready";
    private static final Duration SLOWEST_START = Duration.ofMinutes(4);
    private static final String READERS = "spring.cloud.stream.kafka.binder.consumer-properties";
    /// More memory than a demo has: one run of the tests leaves thousands of courses, a demo has a few dozen.
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx768m",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // So soon after a kill its readers are no longer waited for.
            "-Dovergang.kafka.patience=3000",
            "-D%s.session.timeout.ms=3000".formatted(READERS),
            "-D%s.heartbeat.interval.ms=500".formatted(READERS),
            "-Dovergang.scope.municipalities[%s]=ASSIGNED".formatted(NARROW));

    private final Ports ports = Ports.free();
    private final Api api = new Api(ports::http);
    private final Path home;
    private int starts;
    private @Nullable Process process;

    private LaunchedPlatform(Path home) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "launched-platform-end"));
    }

    /// A new platform without citizens, on a Monday in January; `name` is its directory under `target`.
    public static LaunchedPlatform fresh(String name) {
        var launched = new LaunchedPlatform(Path.of("target", "platforms", name).toAbsolutePath());
        launched.forgetLogs();
        launched.start("--fresh", "--at", "2026-01-12", "--without-citizens");
        return launched;
    }

    /// A new platform with the citizens of the demo, on a Monday in January.
    public static LaunchedPlatform demo(String name) {
        var launched = new LaunchedPlatform(Path.of("target", "platforms", name).toAbsolutePath());
        launched.forgetLogs();
        launched.start("--fresh", "--at", "2026-01-12");
        return launched;
    }

    /// Of a former run: what is found in a log shall be of this one.
    private void forgetLogs() {
        try {
            var directory = home.resolve("data").resolve("log");
            if (Files.isDirectory(directory)) {
                for (var log : logs()) {
                    Files.delete(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Goes on where it was, with the data it had.
    public void restart() {
        start("--without-citizens");
    }

    /// As `kill -9` does.
    public void kill() {
        if (process != null) {
            var _ = process.destroyForcibly();
            waitForEnd(process);
        }
    }

    public Api api() {
        return api;
    }

    public PlatformClock clock() {
        return new PlatformClock(api);
    }

    public String kafka() {
        return ports.kafka();
    }

    /// What `./cti` answers about this platform.
    public String cti(String... words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                Stream.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ClassArchive.classPath(),
                        "dk.overgang.launcher.cli.Cti"),
                Stream.of(words));
        var builder =
                new ProcessBuilder(command.toList()).redirectErrorStream(true).directory(home.toFile());
        var _ = builder.environment().put("CTI_DATA", home.resolve("data").toString());
        var _ = builder.environment().put("CTI_PORT_OFFSET", Integer.toString(ports.offset()));
        var asked = builder.start();
        try (var answer = asked.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The document store of all services, for who looks for what must not be in it.
    public String store() {
        return ports.store();
    }

    /// What the platform said and wrote down since it was made.
    public List<Path> logs() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(/log/[^/]+|/start-\\d+\\.txt)"))
                    .toList();
        }
    }

    /// A directory whose files arm the platform's failpoints.
    public Path failpoints() {
        return home.resolve("failpoints");
    }

    /// The demo identity provider's key, for who plays an issuer gone wrong.
    public Path signingKey() {
        return home.resolve("data").resolve("identity").resolve("key.json");
    }

    /// Everything the platform has written into its log.
    public String log() {
        try {
            return Files.readString(home.resolve("data").resolve("log").resolve("overgang.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(String... options) {
        starts++;
        var output = home.resolve("start-%d.txt".formatted(starts));
        try {
            var _ = Files.createDirectories(failpoints());
            var builder = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(home.toFile());
            var _ = builder.environment().put("CTI_DATA", home.resolve("data").toString());
            var _ = builder.environment().put("CTI_PORT_OFFSET", Integer.toString(ports.offset()));
            var started = builder.start();
            process = started;
            waitForReady(started, output);
            ClassArchive.makeOnceFrom(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(String... options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                        Stream.of(java),
                        JVM.stream(),
                        ClassArchive.options().stream(),
                        Stream.of("-Dovergang.failpoints=" + failpoints(), "-cp", ClassArchive.classPath(), LAUNCHER),
                        Stream.of(options))
                .flatMap(Function.identity())
                .toList();
    }

    private static void waitForReady(Process started, Path output) {
        Waiting.await("the platform to be ready")
                .atMost(SLOWEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var said = Files.readString(output);
                    assertThat(started.isAlive() || said.contains(READY))
                            .as(said)
                            .isTrue();
                    return said.contains(READY);
                });
    }

    private static void waitForEnd(Process ended) {
        try {
            assertThat(ended.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
