package dk.overgang.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says why something cannot be tried on this machine, where a person sees it, and skips it.
final class Skipped {

    private static final Logger LOG = LoggerFactory.getLogger(Skipped.class);

    private Skipped() {}

    static void unless(boolean possible, String reason) {
        if (!possible) {
            LOG.info("Skipped: {}", reason);
        }
        assumeTrue(possible, reason);
    }
}
