package dk.overgang.course.measurements.instruments;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.access.files.DataFiles.Read;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.support.ResourcePatternResolver;

/// Reads instruments and their wording. Nothing is passed over: a misspelt name or a missing text would become a
/// wrong score or an empty question.
final class InstrumentFiles {

    private static final String REMEDY = "Give each version of an instrument one file: change an instrument that is in"
            + " use by a further file with the next version.";
    private static final String TEXT_REMEDY =
            "Correct the file that overgang.course.instrument-texts names: one wording for each item of one version of"
                    + " an instrument, in one language.";

    private final ResourcePatternResolver resources;

    InstrumentFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /// All instruments, with the wording that is given for them.
    ///
    /// @throws DataFileFault where a file is missing or wrong
    InstrumentCatalogue read(InstrumentProperties properties) {
        var instruments = all(properties.instruments(), Instrument.class);
        var byId = new HashMap<VersionId, Instrument>();
        for (var read : instruments) {
            var id = read.content().id();
            if (byId.put(id, read.content()) != null) {
                throw fault(
                        read, "%s, version %d, stands in another file too".formatted(id.code(), id.version()), REMEDY);
            }
        }
        var wordings = all(properties.instrumentTexts(), InstrumentWording.class);
        wordings.forEach(read -> mustFit(read, byId));
        mustBeGivenOnce(wordings);
        return new InstrumentCatalogue(
                byId.values(), wordings.stream().map(Read::content).toList());
    }

    private <T> List<Read<T>> all(List<String> patterns, Class<T> type) {
        return patterns.stream().flatMap(pattern -> some(pattern, type)).toList();
    }

    private <T> Stream<Read<T>> some(String pattern, Class<T> type) {
        var read = DataFiles.readAll(resources, List.of(pattern), type);
        if (read.isEmpty()) {
            throw new DataFileFault(pattern, 0, "there are no such files", "Correct the pattern.", null);
        }
        return read.stream();
    }

    private static void mustFit(Read<InstrumentWording> read, Map<VersionId, Instrument> instruments) {
        var wording = read.content();
        var items = Optional.ofNullable(instruments.get(wording.instrument()))
                .map(Instrument::itemCodes)
                .orElseThrow(() -> fault(
                        read,
                        "no instrument is called %s, version %d".formatted(wording.code(), wording.version()),
                        TEXT_REMEDY));
        var missing = without(items, wording.items().keySet());
        var unknown = without(wording.items().keySet(), Set.copyOf(items));
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw fault(read, "items: missing %s, unknown %s".formatted(missing, unknown), TEXT_REMEDY);
        }
    }

    private static Set<String> without(Iterable<String> all, Set<String> these) {
        var rest = new TreeSet<String>();
        all.forEach(rest::add);
        rest.removeAll(these);
        return rest;
    }

    private static void mustBeGivenOnce(List<Read<InstrumentWording>> wordings) {
        var given = new HashSet<List<Object>>();
        for (var read : wordings) {
            if (!given.add(List.of(read.content().instrument(), read.content().language()))) {
                throw fault(read, "another file gives the wording in the same language", TEXT_REMEDY);
            }
        }
    }

    private static DataFileFault fault(Read<?> read, String what, String remedy) {
        return new DataFileFault(read.file(), 0, what, remedy, null);
    }
}
