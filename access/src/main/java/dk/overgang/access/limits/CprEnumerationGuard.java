package dk.overgang.access.limits;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops a client that guesses CPR numbers: after too many searches that find nobody the client is answered 429,
/// the log warns of it, and the metric `overgang.refused` with the limit `misses` counts it.
public final class CprEnumerationGuard {

    private static final Logger LOG = LoggerFactory.getLogger(CprEnumerationGuard.class);

    private final RateLimiters misses;
    private final MeterRegistry meters;

    public CprEnumerationGuard(Limits limits, MeterRegistry meters) {
        misses = new RateLimiters(limits.misses(), limits.missesPer());
        this.meters = meters;
    }

    /// Called before a search, so that a client that guesses learns nothing more.
    ///
    /// @throws Problem 429 when the client's searches found nobody too often
    public void mustNotGuess(Caller caller) {
        if (misses.isUsedUp(caller.subject())) {
            meters.counter("overgang.refused", "limit", "misses").increment();
            throw Problem.tooMany(misses.wait(caller.subject()));
        }
    }

    /// Called after a search that found nobody.
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
