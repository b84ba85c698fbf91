package dk.overgang.access.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells at a failed start which key is missing and what to do, instead of a stack trace.
public final class KeyMissingAnalyzer extends AbstractFailureAnalyzer<KeyMissing> {

    @Override
    public FailureAnalysis analyze(Throwable rootFailure, KeyMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
