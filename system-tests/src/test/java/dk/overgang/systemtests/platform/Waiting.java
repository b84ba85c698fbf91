package dk.overgang.systemtests.platform;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// Waits for what the platform does in the background: up to 40 seconds, and no longer than needed.
public final class Waiting {

    private Waiting() {}

    public static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20));
    }
}
