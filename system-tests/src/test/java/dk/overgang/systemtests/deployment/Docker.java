package dk.overgang.systemtests.deployment;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Whether this machine can run containers, decided within ten seconds.
final class Docker {

    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    private static final Duration TO_PULL = Duration.ofSeconds(7);

    private Docker() {}

    /// Why containers cannot run here; empty when they can. Whether Docker can pull images is found by pulling
    /// one.
    static Optional<String> obstacle() {
        if (!succeeds(TO_ANSWER, "docker", "version", "--format", "{{.Server.Version}}")) {
            return Optional.of("no Docker daemon answers on this machine");
        }
        return succeeds(TO_PULL, "docker", "pull", "--quiet", "hello-world")
                ? Optional.empty()
                : Optional.of("Docker cannot pull images on this machine");
    }

    private static boolean succeeds(Duration within, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ended = process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
            var _ = process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
