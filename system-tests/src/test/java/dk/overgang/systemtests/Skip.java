package dk.overgang.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says why something cannot be tried on this machine, where a person sees it, and skips it.
public final class Skip {

    private static final Logger LOG = LoggerFactory.getLogger(Skip.class);

    private Skip() {}

    public static void unless(boolean possible, String reason) {
        if (!possible) {
            LOG.info("Skipped: {}", reason);
        }
        assumeTrue(possible, reason);
    }
}
