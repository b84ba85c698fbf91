package dk.overgang.referral.citizens;

/// Whether a message about a citizen was kept, and why not.
public enum Kept {
    KEPT,
    KNOWN,
    NOT_ALLOWED,
    TOO_MANY
}
