package dk.overgang.systemtests.platform;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How long a trial waits for what happens in its own time: long enough for a slow machine, and no longer than needed.
public final class Waiting {

    private Waiting() {}

    public static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20));
    }
}
