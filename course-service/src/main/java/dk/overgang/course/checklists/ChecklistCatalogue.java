package dk.overgang.course.checklists;

import static java.util.stream.Collectors.joining;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.course.checklists.domain.ChecklistTemplate;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.Map;

/// Every version of every checklist that the installation knows; versions in use must stay in the files.
final class ChecklistCatalogue {

    private final Map<VersionId, ChecklistTemplate> templates;

    ChecklistCatalogue(Map<VersionId, ChecklistTemplate> templates) {
        this.templates = Map.copyOf(templates);
    }

    /// @throws IllegalArgumentException when no file has that version
    ChecklistTemplate version(VersionId id) {
        var template = templates.get(id);
        if (template == null) {
            throw new IllegalArgumentException(
                    "No checklist is called %s, version %d".formatted(id.code(), id.version()));
        }
        return template;
    }

    /// Whether there is a file of that version.
    boolean has(VersionId id) {
        return templates.containsKey(id);
    }

    /// Refuses a programme whose courses would have no checklist.
    ///
    /// @throws DataFileFault when no file has the version that the programme names
    void mustServe(ProgrammeVersion programme) {
        var named = programme.checklist();
        if (!templates.containsKey(named)) {
            throw new DataFileFault(
                    "programme %s, version %d".formatted(programme.code(), programme.version()),
                    0,
                    "it names the checklist %s, version %d, of which there is no file"
                            .formatted(named.code(), named.version()),
                    "Add the file of that checklist, or name one of: %s.".formatted(names()),
                    null);
        }
    }

    private String names() {
        return templates.keySet().stream()
                .map(id -> id.code() + " " + id.version())
                .sorted()
                .collect(joining(", "));
    }
}
