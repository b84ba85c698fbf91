package dk.overgang.access.limits;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops a client that guesses CPR numbers: after too many answers that tell whether a number is known the client
/// is answered 429, the log warns of it, and the metric `overgang.refused` with the limit `misses` counts it.
public final class CprEnumerationGuard {

    private static final Logger LOG = LoggerFactory.getLogger(CprEnumerationGuard.class);

    private final RateLimiters answers;
    private final MeterRegistry meters;

    public CprEnumerationGuard(Limits limits, MeterRegistry meters) {
        answers = new RateLimiters(limits.misses(), limits.missesPer());
        this.meters = meters;
    }

    /// Called before anybody is looked for by a number, so that a client that guesses learns nothing more.
    ///
    /// @throws Problem 429 when the client was told too often
    public void mustNotGuess(Caller caller) {
        if (answers.isUsedUp(caller.subject())) {
            meters.counter("overgang.refused", "limit", "misses").increment();
            throw Problem.tooMany(answers.wait(caller.subject()));
        }
    }

    /// Called for each answer that tells whether a number is known. Ordinary work is not counted: a search that
    /// finds somebody, and a referral that makes a citizen.
    public void count(Caller caller) {
        var _ = answers.take(caller.subject());
        if (answers.isUsedUp(caller.subject())) {
            LOG.warn(
                    "Client {} of municipality {} asks too often which CPR numbers are known",
                    caller.subject(),
                    caller.municipality());
        }
    }
}
