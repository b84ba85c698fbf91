package dk.overgang.course.programmes;

import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every version of every programme that the installation knows.
public final class ProgrammeCatalogue {

    private final List<ProgrammeVersion> versions;

    ProgrammeCatalogue(List<ProgrammeVersion> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(ProgrammeVersion::code).thenComparingInt(ProgrammeVersion::version))
                .toList();
    }

    /// All versions, by code and version.
    public List<ProgrammeVersion> versions() {
        return versions;
    }

    /// The version that a course began with.
    ///
    /// @throws IllegalArgumentException when there is none: versions in use must stay in the files
    public ProgrammeVersion version(VersionId id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No programme is called %s, version %d".formatted(id.code(), id.version())));
    }

    /// Whether there is a file of that version.
    public boolean has(VersionId id) {
        return versions.stream().anyMatch(version -> version.id().equals(id));
    }

    /// The version that courses are opened with on a day: the newest one that is in force.
    public Optional<ProgrammeVersion> inForce(String code, LocalDate day) {
        return versions.stream()
                .filter(version ->
                        version.code().equals(code) && !version.from().isAfter(day))
                .max(Comparator.comparingInt(ProgrammeVersion::version));
    }
}
