package dk.overgang.notification.catalogue.domain;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All lines by which reminders are planned: data, not code.
///
/// @param label the version that a reminder was planned by: `1`, or `1/0101-2` for version 2 of a municipality's
///     own file
/// @param citizenMessage what a text message to citizens says; absent where it says what is shipped
public record Catalogue(
        String label, List<Line> lines, @Nullable CitizenMessage citizenMessage) {

    public Catalogue(String label, List<Line> lines) {
        this(label, lines, null);
    }

    public Catalogue {
        lines = List.copyOf(lines);
        var ids = lines.stream().map(Line::id).distinct().count();
        if (ids != lines.size()) {
            throw new IllegalArgumentException("two lines have one id");
        }
    }

    public Stream<Line> about(Subject subject) {
        return lines.stream().filter(line -> line.anchor().subject() == subject);
    }

    /// Whether a reminder of that line is a worker's to answer, and not the leader's or the authority's alone. A line
    /// that is known no more is.
    public boolean isForWorkers(String id) {
        return line(id).map(line -> line.recipients().contains(Recipient.WORKER))
                .orElse(true);
    }

    public Optional<Line> line(String id) {
        for (var line : lines) {
            if (line.id().equals(id)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /// What a reminder says to a person: its kind where the catalogue has no such line any more.
    public String title(String kind, int number, boolean danish) {
        return line(kind).map(line -> line.title(danish, number)).orElse(kind);
    }

    /// The catalogue of a municipality that has a file of its own.
    ///
    /// @throws IllegalArgumentException for a change of a line that there is not, or that makes a line wrong
    public Catalogue changedBy(CatalogueChange change) {
        Map<String, LineChange> changes = change.lines().stream().collect(toMap(LineChange::id, Function.identity()));
        for (var one : change.lines()) {
            var line = line(one.id())
                    .orElseThrow(() -> new IllegalArgumentException(one.id() + ": the catalogue has no such line"));
            if (one.points() != null && one.points().size() != line.points().size()) {
                throw new IllegalArgumentException("%s: it must keep the number of its points, %d"
                        .formatted(one.id(), line.points().size()));
            }
        }
        return new Catalogue(
                "%s/%s-%d".formatted(label, change.municipality(), change.version()),
                lines.stream()
                        .map(line -> {
                            var own = changes.get(line.id());
                            return own == null ? line : line.changedBy(own);
                        })
                        .toList(),
                change.citizenMessage() == null ? citizenMessage : change.citizenMessage());
    }
}
