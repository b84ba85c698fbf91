package dk.overgang.course.course;

import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Takes from the version of a programme that is in force what a course keeps of it.
final class OfferedProgramme {

    private OfferedProgramme() {}

    /// What a course of that programme is that is opened on a day.
    ///
    /// @param support the grant, which may fix the length; null while none is known
    /// @throws IllegalArgumentException when nobody offers it on that day: referral-service accepts into offered
    ///     programmes only
    static Programme named(ProgrammeCatalogue programmes, String code, @Nullable Support support, LocalDate day) {
        return programmes
                .inForce(code, day)
                .map(version -> kept(version, support))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No version of a programme called %s is in force on %s".formatted(code, day)));
    }

    private static Programme kept(ProgrammeVersion version, @Nullable Support support) {
        return new Programme(
                version.code(),
                version.version(),
                version.monthsUnder(support == null ? null : support.legalBasis()),
                version.pauses().policy());
    }
}
