package dk.overgang.benchmarks.peers;

import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A peer's sources in a directory of their own below `benchmarks/target`, built by Maven with our broker and store.
///
/// @param directory where it is built and run, without data of earlier runs
record PeerBuild(String name, Path directory, PeerKey key) {
    private static final Path PLACE = Path.of("benchmarks", "target", "peers");

    /// Builds it.
    ///
    /// @throws SetupError when it cannot be built, in a sentence that says why
    static PeerBuild of(Path source) {
        var name = source.getFileName().toString();
        var build = new PeerBuild(name, PLACE.resolve(name).toAbsolutePath(), PeerKey.make());
        try {
            build.prepare(source);
            build.make();
            return build;
        } catch (IOException e) {
            throw new SetupError("%s could not be built: %s".formatted(name, e), e);
        }
    }

    ProcessBuilder start() {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseG1GC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx512m",
                        "-cp",
                        "target/classes:target/lib/*:ext/embedded.jar",
                        "peer.PeerApplication")
                .directory(directory.toFile());
    }

    private void prepare(Path source) throws IOException {
        remove(directory);
        copy(source, directory);
        var _ = Files.createDirectories(directory.resolve("ext"));
        var _ = Files.copy(launcher(), directory.resolve("ext").resolve("embedded.jar"));
        var _ = Files.writeString(directory.resolve("src/main/resources/public.pem"), key.publicPem());
    }

    private void make() throws IOException {
        var maven = new ProcessBuilder("mvn", "-q", "-B", "-ntp", "-Dstyle.color=never", "-DskipTests", "package")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (maven.waitFor() != 0) {
                throw new SetupError("%s could not be built: %s".formatted(name, reason(said)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String reason(String said) {
        return said.lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .findFirst()
                .orElse("Maven did not say why.")
                .replace("[ERROR] ", "");
    }

    /// The jar of the launcher, in which our broker and store are.
    private static Path launcher() {
        try {
            return Path.of(Setup.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(path).toString());
                var _ = Files.createDirectories(copy.getParent());
                // Its bytes alone: the original may be read-only.
                var _ = Files.write(copy, Files.readAllBytes(path));
            }
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var all = Files.walk(tree)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// Where its libraries are.
    List<Path> libraries() {
        try (var all = Files.list(directory.resolve("target").resolve("lib"))) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
