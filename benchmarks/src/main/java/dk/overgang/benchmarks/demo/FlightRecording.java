package dk.overgang.benchmarks.demo;

import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A flight recording of another JVM on this machine, made by the JDK's `jcmd`: with the settings `profile`, and
/// with stacks deep enough to reach from a driver to the request.
///
/// @param file where it is written when it ends
public record FlightRecording(JvmProcess process, Path file) {
    private static final String DEEP = "stackdepth=512";
    private static final String NAME = "name=bench";

    /// Starts one.
    ///
    /// @throws SetupError when the JVM refuses
    public static FlightRecording start(JvmProcess process, Path file) {
        jcmd(process, "Stack depth", "JFR.configure", DEEP);
        jcmd(process, "Started recording", "JFR.start", NAME, "settings=profile");
        return new FlightRecording(process, file);
    }

    /// Ends it and writes the file.
    public void stop() {
        jcmd(process, "Stopped recording", "JFR.stop", NAME, "filename=" + file.toAbsolutePath());
    }

    /// A refusal, too, ends `jcmd` as if all were well.
    private static void jcmd(JvmProcess process, String done, String... words) {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = Stream.concat(Stream.of(program, String.valueOf(process.pid())), Stream.of(words))
                .toList();
        try {
            var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.waitFor() != 0 || !answer.contains(done)) {
                throw refused(words, List.of(answer.split("\n", -1)));
            }
        } catch (IOException e) {
            throw new SetupError("The JDK's jcmd could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SetupError refused(String[] words, List<String> answer) {
        var reason = answer.stream()
                .filter(line -> !line.isBlank())
                // After the number of the process.
                .skip(1)
                .findFirst()
                .orElse("no answer");
        return new SetupError("The JVM did not accept %s: %s".formatted(words[0], reason));
    }
}
