package dk.overgang.course.course.domain;

import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;

/// What a course keeps of the programme version it was opened with: how long it lasts (months, three equal phases,
/// R-074) and what an inpatient stay does to it (E7). Everything else of that version stays in the programme files.
///
/// @param version of the programme; courses kept from before there were versions began with the first one
public record Programme(String code, Integer version, int months, Policy pausePolicy) {

    @SuppressWarnings("ConstantValue") // null in a document from before
    public Programme {
        version = version == null ? Integer.valueOf(1) : version;
    }

    public Programme(String code, int months, Policy pausePolicy) {
        this(code, 1, months, pausePolicy);
    }

    /// The same programme for a course of another length (E18).
    Programme lasting(int newMonths) {
        return new Programme(code, version, newMonths, pausePolicy);
    }
}
