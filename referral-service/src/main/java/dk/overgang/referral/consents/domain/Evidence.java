package dk.overgang.referral.consents.domain;

import java.time.LocalDate;

/// How it can be shown that a consent was given: where the proof lies, never its words.
public record Evidence(Kind kind, String reference, LocalDate on) {

    public enum Kind {
        SIGNED_FORM,
        DIGITAL_SIGNATURE,
        DIGITAL_POST,
        CASE_NOTE,
        RECORDING
    }
}
