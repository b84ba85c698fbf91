package dk.overgang.systemtests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// A place where the platform can be made to stop, so that it is killed exactly there.
public enum Failpoint {
    BEFORE_WRITE,
    BETWEEN_WRITE_AND_SEND,
    BETWEEN_SEND_AND_PULL,
    BETWEEN_EFFECT_AND_OFFSET;

    /// A platform that will stop there.
    public record Armed(Failpoint failpoint, LaunchedPlatform platform) {

        /// Waits until it has stopped there, and starts it again where it no longer does.
        public void killsAndRestarts() {
            var armed = platform.failpoints().resolve(failpoint.name());
            var reached = platform.failpoints().resolve(failpoint.name() + ".reached");
            Waiting.await(failpoint.name()).until(() -> Files.exists(reached));
            platform.kill();
            try {
                Files.delete(armed);
                Files.delete(reached);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            platform.restart();
        }
    }

    public Armed arm(LaunchedPlatform platform) {
        try {
            var _ = Files.writeString(platform.failpoints().resolve(name()), "");
            return new Armed(this, platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
