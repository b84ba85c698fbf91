package dk.overgang.medcom.domain.notices;

/// Whether a notice tells something new, or takes back ("Annullering") or replaces ("Rettelse") what was told
/// before (E6).
public enum NoticeChange {
    NEW,
    CORRECTED,
    CANCELLED
}
