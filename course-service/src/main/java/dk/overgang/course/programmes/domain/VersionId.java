package dk.overgang.course.programmes.domain;

/// Names one version of a piece of data: of a programme, a checklist or an instrument.
///
/// @param version 1 for the first
public record VersionId(String code, int version) {

    public VersionId {
        if (code.isBlank() || version < 1) {
            throw new IllegalArgumentException("code must be given, and version must be 1 or more");
        }
    }
}
