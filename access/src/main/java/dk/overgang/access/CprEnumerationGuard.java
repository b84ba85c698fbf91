package dk.overgang.access;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searching for people by guessing their numbers: who misses too often waits, and is told of in the log and in the
/// metric `overgang.refused` with the limit `misses`.
public final class CprEnumerationGuard {

    private static final Logger LOG = LoggerFactory.getLogger(CprEnumerationGuard.class);

    private final RateLimiters misses;
    private final MeterRegistry meters;

    CprEnumerationGuard(Limits limits, MeterRegistry meters) {
        misses = new RateLimiters(limits.misses(), limits.missesPer());
        this.meters = meters;
    }

    /// Before the search, so that a guesser learns nothing more.
    public void mustNotGuess(Caller caller) {
        if (misses.isUsedUp(caller.subject())) {
            meters.counter("overgang.refused", "limit", "misses").increment();
            throw Problem.tooMany(misses.wait(caller.subject()));
        }
    }

    public void missed(Caller caller) {
        var _ = misses.take(caller.subject());
        if (misses.isUsedUp(caller.subject())) {
            LOG.warn(
                    "Client {} of municipality {} searches for people who are not there",
                    caller.subject(),
                    caller.municipality());
        }
    }
}
