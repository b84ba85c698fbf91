package dk.overgang.notification.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.LineChange;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/// Reads the shipped catalogue and the files of municipalities. What is wrong in one of them stops the start,
/// and the message names the file, the line and what to do.
final class CatalogueFiles {

    /// The shipped catalogue as its file holds it.
    record Shipped(int version, List<Line> lines) {

        Shipped {
            lines = List.copyOf(lines);
            if (version < 1) {
                throw new IllegalArgumentException("version must be 1 or more");
            }
        }
    }

    private CatalogueFiles() {}

    /// Reads the catalogues.
    ///
    /// @param own the files of municipalities, at most one each
    /// @throws DataFileFault for the first fault
    static Catalogues read(Resource shipped, List<Resource> own) {
        var read = DataFiles.read(shipped, Shipped.class);
        mustBeDifferent(shipped, read.lines(), Line::id);
        var catalogue = new Catalogue(Integer.toString(read.version()), read.lines());
        Map<String, Catalogue> changed = new HashMap<>();
        for (var file : own) {
            var change = DataFiles.readChanges(file, CatalogueChange.class);
            if (changed.put(change.municipality(), changed(catalogue, change, file)) != null) {
                throw fault(file, 0, "municipality %s has another file too".formatted(change.municipality()), null);
            }
        }
        return new Catalogues(catalogue, changed);
    }

    private static Catalogue changed(Catalogue catalogue, CatalogueChange change, Resource file) {
        mustBeDifferent(file, change.lines(), LineChange::id);
        try {
            return catalogue.changedBy(change);
        } catch (IllegalArgumentException wrong) {
            var message = String.valueOf(wrong.getMessage());
            throw fault(file, lineOf(file, message.replaceFirst(":.*", ""), 1), message, wrong);
        }
    }

    private static <T> void mustBeDifferent(Resource file, List<T> lines, Function<T, String> id) {
        var known = new HashSet<String>();
        for (var line : lines) {
            if (!known.add(id.apply(line))) {
                throw fault(file, lineOf(file, id.apply(line), 2), "%s stands twice".formatted(id.apply(line)), null);
            }
        }
    }

    private static DataFileFault fault(Resource file, int line, String what, @Nullable Throwable cause) {
        return new DataFileFault(DataFiles.nameOf(file), line, what, DataFiles.REMEDY, cause);
    }

    /// The line of the file in which an id stands for the nth time; 0 where it does not.
    private static int lineOf(Resource file, String id, int nth) {
        try {
            var lines = file.getContentAsString(UTF_8).lines().toList();
            var found = 0;
            for (var number = 1; number <= lines.size(); number++) {
                if (lines.get(number - 1).contains("\"%s\"".formatted(id)) && ++found == nth) {
                    return number;
                }
            }
            return 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
