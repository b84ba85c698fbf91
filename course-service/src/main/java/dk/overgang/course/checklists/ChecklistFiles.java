package dk.overgang.course.checklists;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.course.checklists.domain.ChecklistTemplate;
import dk.overgang.course.checklists.domain.InvalidChecklist;
import dk.overgang.course.programmes.domain.VersionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/// Reads the files of the checklists, one version in each. What one file says is refused by [DataFiles]; this is what
/// the files say about each other.
final class ChecklistFiles {

    /// A checklist as it stands in its file.
    private record ReadFile(Resource file, ChecklistTemplate template) {

        private DataFileFault fault(String about, String fault) {
            return new DataFileFault(name(), lineOf(about), fault, DataFiles.REMEDY, null);
        }

        private String name() {
            return String.valueOf(file.getFilename());
        }

        /// The last line on which a code stands: of a code that stands twice the second one is at fault.
        private int lineOf(String code) {
            var json = text();
            var before = json.substring(0, Math.max(0, json.lastIndexOf("\"" + code + "\"")));
            return 1 + (int) before.chars().filter(c -> c == '\n').count();
        }

        private String text() {
            try {
                return file.getContentAsString(UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private ChecklistFiles() {}

    /// Every version of every checklist, each with what it includes.
    ///
    /// @throws DataFileFault for the first fault, which stops the start
    static Map<VersionId, ChecklistTemplate> read(List<Resource> files) {
        var read = new LinkedHashMap<VersionId, ReadFile>();
        for (var resource : files) {
            var file = new ReadFile(resource, DataFiles.read(resource, ChecklistTemplate.class));
            var other = read.putIfAbsent(file.template().id(), file);
            if (other != null) {
                throw file.fault(file.template().code(), "this version stands in %s too".formatted(other.name()));
            }
        }
        var whole = new LinkedHashMap<VersionId, ChecklistTemplate>();
        read.forEach((id, file) -> whole.put(id, whole(file, read)));
        return whole;
    }

    private static ChecklistTemplate whole(ReadFile file, Map<VersionId, ReadFile> all) {
        try {
            return file.template()
                    .with(file.template().includes().stream()
                            .map(id -> included(id, all))
                            .toList());
        } catch (InvalidChecklist invalid) {
            throw file.fault(invalid.about(), String.valueOf(invalid.getMessage()));
        }
    }

    private static ChecklistTemplate included(VersionId id, Map<VersionId, ReadFile> all) {
        var other = all.get(id);
        if (other == null) {
            throw new InvalidChecklist(
                    id.code(),
                    "it includes %s, version %d, of which there is no file".formatted(id.code(), id.version()));
        }
        if (!other.template().includes().isEmpty()) {
            throw new InvalidChecklist(id.code(), "an included checklist includes no further one: name each here");
        }
        return other.template();
    }
}
