package dk.overgang.referral.citizens;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence what is missing and what to do, instead of a stack trace.
final class KeyMissingAnalyzer extends AbstractFailureAnalyzer<KeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyMissing cause) {
        return new FailureAnalysis(
                "The key file %s.".formatted(cause.getMessage()),
                "Put the installation's keys there (OVERGANG_KEYS names the directory), or for a trial let new ones be"
                        + " made with OVERGANG_KEYS_CREATE=true.",
                cause);
    }
}
