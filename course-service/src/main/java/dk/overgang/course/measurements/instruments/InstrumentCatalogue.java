package dk.overgang.course.measurements.instruments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every version of every instrument that the installation knows.
public final class InstrumentCatalogue {

    private final Map<VersionId, Instrument> versions;
    private final Map<VersionId, Map<String, Map<String, String>>> wording;

    InstrumentCatalogue(Collection<Instrument> instruments, List<InstrumentWording> wordings) {
        versions = instruments.stream().collect(toUnmodifiableMap(Instrument::id, instrument -> instrument));
        wording = wordings.stream()
                .collect(groupingBy(
                        InstrumentWording::instrument,
                        toUnmodifiableMap(InstrumentWording::language, InstrumentWording::items)));
    }

    /// The version that a measurement was made with.
    ///
    /// @throws IllegalArgumentException when there is none: versions in use must stay in the files
    public Instrument version(VersionId id) {
        return Optional.ofNullable(versions.get(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No instrument is called %s, version %d".formatted(id.code(), id.version())));
    }

    /// Whether there is a file of that version.
    public boolean has(VersionId id) {
        return versions.containsKey(id);
    }

    /// Of each instrument the newest version, by code.
    public List<Instrument> inForce() {
        return versions.values().stream()
                .filter(instrument -> versions(instrument.code()).getLast().equals(instrument))
                .sorted(Comparator.comparing(Instrument::code))
                .toList();
    }

    /// The versions of one instrument, the newest last; none where nobody knows it.
    public List<Instrument> versions(String code) {
        return versions.values().stream()
                .filter(instrument -> instrument.code().equals(code))
                .sorted(Comparator.comparingInt(Instrument::version))
                .toList();
    }

    /// The wording of its items that the municipality has given, by language and item; empty where none is.
    Map<String, Map<String, String>> wording(VersionId id) {
        return wording.getOrDefault(id, Map.of());
    }
}
