package dk.overgang.referral.consents.domain;

import dk.overgang.privacy.PersonalNumbers;
import java.time.LocalDate;

/// How it can be shown that a consent was given: where the proof lies, never its words.
///
/// @param reference the number of a document or case
public record Evidence(Kind kind, String reference, LocalDate on) {

    private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9./_-]{1,63}";

    public enum Kind {
        SIGNED_FORM,
        DIGITAL_SIGNATURE,
        DIGITAL_POST,
        CASE_NOTE,
        RECORDING
    }

    boolean isReference() {
        return reference.matches(REFERENCE) && !PersonalNumbers.standIn(reference);
    }
}
