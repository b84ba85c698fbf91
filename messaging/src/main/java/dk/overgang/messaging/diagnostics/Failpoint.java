package dk.overgang.messaging.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// A named place where a test stops the process before it kills it. Armed by a file of that name in the directory
/// that the system property `overgang.failpoints` names; without the property it costs one comparison.
public enum Failpoint {
    BEFORE_WRITE,
    BETWEEN_WRITE_AND_SEND,
    BETWEEN_SEND_AND_PULL,
    BETWEEN_EFFECT_AND_OFFSET;

    private static final @Nullable String DIRECTORY = System.getProperty("overgang.failpoints");

    public void reach() {
        if (DIRECTORY != null && Files.exists(Path.of(DIRECTORY, name()))) {
            say();
            while (true) {
                LockSupport.park();
            }
        }
    }

    private void say() {
        LoggerFactory.getLogger(Failpoint.class).warn("Failpoint {} reached: this thread stops here", name());
        try {
            var _ = Files.writeString(Path.of(String.valueOf(DIRECTORY), name() + ".reached"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
