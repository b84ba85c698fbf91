package dk.overgang.access.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells at a failed start which line of which file is wrong and what to do, instead of a stack trace.
public final class DataFileFaultAnalyzer extends AbstractFailureAnalyzer<DataFileFault> {

    @Override
    public FailureAnalysis analyze(Throwable rootFailure, DataFileFault cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
