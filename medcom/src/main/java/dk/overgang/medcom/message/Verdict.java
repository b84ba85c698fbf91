package dk.overgang.medcom.message;

import java.util.List;

/// The answer to a message, as MedCom's `response.code` knows it.
public record Verdict(Code code, List<FhirIssue> issues) {

    public enum Code {
        OK,
        FATAL_ERROR,
        TRANSIENT_ERROR
    }

    public Verdict {
        issues = List.copyOf(issues);
    }

    public static Verdict ok() {
        return new Verdict(Code.OK, List.of());
    }

    /// The same positive answer once more, told to be one (a duplicate is logged, never shown).
    public static Verdict okAgain() {
        return new Verdict(Code.OK, List.of(FhirIssue.duplicate()));
    }

    public static Verdict fatal(List<FhirIssue> issues) {
        return new Verdict(Code.FATAL_ERROR, issues);
    }

    public static Verdict fatal(FhirIssue issue) {
        return fatal(List.of(issue));
    }

    public static Verdict unavailable() {
        return new Verdict(Code.TRANSIENT_ERROR, List.of(FhirIssue.unavailable()));
    }
}
