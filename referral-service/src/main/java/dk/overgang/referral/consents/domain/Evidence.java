package dk.overgang.referral.consents.domain;

import java.time.LocalDate;

/// How it can be shown that a consent was given: where the proof lies, never its words.
///
/// @param reference the number of a document or case
public record Evidence(Kind kind, String reference, LocalDate on) {

    private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9./_-]{1,63}";

    /// A case number may hold many digits, but not ten in the shape of a person's.
    private static final String WITH_CPR_NUMBER =
            ".*(?<![0-9])[0-9]{6}[-./_]?([0-9]{4}|[01567][A-Z]{2}[0-9])(?![0-9]).*";

    public enum Kind {
        SIGNED_FORM,
        DIGITAL_SIGNATURE,
        DIGITAL_POST,
        CASE_NOTE,
        RECORDING
    }

    boolean isReference() {
        return reference.matches(REFERENCE) && !reference.matches(WITH_CPR_NUMBER);
    }
}
