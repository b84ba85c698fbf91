package dk.overgang.systemtests.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What the JVM of the first platform has read of its jars when it is ready, written down so that those of later ones
/// need not read it again (the JDK's class data sharing). Directories cannot stand in it: where the modules are not
/// packed, as with `mvn test`, every start reads them.
final class ClassArchive {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FILE = TARGET.resolve("platforms").resolve("classes.jsa");
    private static final int SLOWEST_MINUTES = 2;

    /// Without what belongs to the tests alone.
    private static final List<String> CLASS_PATH = Arrays.stream(ofTheTests().split(File.pathSeparator, -1))
            .filter(entry -> !Path.of(entry).startsWith(TARGET))
            .toList();

    private static boolean tried = !CLASS_PATH.stream().allMatch(entry -> entry.endsWith(".jar"));
    private static boolean made;

    private ClassArchive() {}

    static String classPath() {
        return CLASS_PATH.stream().collect(Collectors.joining(File.pathSeparator));
    }

    static List<String> options() {
        if (made) {
            return List.of("-XX:SharedArchiveFile=" + FILE);
        }
        return tried ? List.of() : List.of("-XX:+RecordDynamicDumpInfo");
    }

    /// Only faster: where it cannot be made, platforms start without.
    static void makeOnceFrom(Process platform) {
        if (tried) {
            return;
        }
        tried = true;
        try {
            var _ = Files.deleteIfExists(FILE);
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var writing = new ProcessBuilder(
                            jcmd, Long.toString(platform.pid()), "VM.cds", "dynamic_dump", FILE.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(FILE.resolveSibling("classes.txt").toFile())
                    .start();
            made = writing.waitFor(SLOWEST_MINUTES, TimeUnit.MINUTES) && Files.exists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The real one: surefire starts this JVM with a jar that only names it.
    private static String ofTheTests() {
        return Objects.requireNonNullElseGet(
                System.getProperty("surefire.test.class.path"), () -> System.getProperty("java.class.path"));
    }
}
