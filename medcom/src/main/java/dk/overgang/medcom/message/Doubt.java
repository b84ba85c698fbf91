package dk.overgang.medcom.message;

import java.util.Locale;

/// What a message does that it should not, and is taken all the same: counted, so that somebody can tell the
/// sender.
public enum Doubt {
    /// Encounter.status and Provenance.activity tell different things, or there is no status that FHIR knows; the
    /// activity counts.
    STATUS_CONTRADICTS_ACTIVITY,
    /// It does not tell when it happened; the time of sending counts.
    TIME_NOT_TOLD,
    /// A correction, a cancellation or a next event that names no message before it.
    PREDECESSOR_NOT_TOLD;

    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
