package dk.overgang.medcom.domain.correspondence;

/// How soon a correspondence regarding a referral is to be read; no other has one.
public enum Priority {
    ROUTINE,
    ASAP
}
