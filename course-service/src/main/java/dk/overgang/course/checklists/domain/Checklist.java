package dk.overgang.course.checklists.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has been noted in the checklist of one course (F-26). Items that nobody has touched are open and not stored;
/// what is carried over is not stored either, it follows from the dates of the course ([ChecklistProgress]).
///
/// @param template the version of the checklist that the programme version of the course names
public record Checklist(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String municipality,
        VersionId template,
        List<NotedItem> items,
        List<PhaseChange> phaseChanges) {

    /// Where an item stands.
    public enum State {
        OPEN,
        DONE,
        NOT_RELEVANT
    }

    /// How an item was after somebody had changed it.
    ///
    /// @param on the day since when it is so
    /// @param reason why it is not relevant; null otherwise
    /// @param by the subject of the token of whoever noted it
    /// @param at when it was noted
    public record Noted(State state, LocalDate on, @Nullable String reason, Owner owner, String by, Instant at) {}

    /// An item that somebody has changed, with every change, the first one first.
    public record NotedItem(String code, List<Noted> history) {

        public NotedItem {
            history = List.copyOf(history);
        }

        public Noted current() {
            return history.getLast();
        }

        private NotedItem with(Noted noted) {
            return new NotedItem(
                    code, Stream.concat(history.stream(), Stream.of(noted)).toList());
        }
    }

    public Checklist {
        items = List.copyOf(items);
        phaseChanges = List.copyOf(phaseChanges);
    }

    /// The checklist of a course in which nobody has noted anything.
    public static Checklist untouched(Course course, VersionId template) {
        return new Checklist(
                idFor(course.id()),
                course.id(),
                course.citizenId(),
                course.municipality(),
                template,
                List.of(),
                List.of());
    }

    /// The same checklist with every text of it encrypted anew.
    public Checklist renewed(UnaryOperator<EncryptedText> anew) {
        return new Checklist(
                id,
                courseId,
                citizenId,
                municipality,
                template,
                items,
                phaseChanges.stream().map(change -> change.renewed(anew)).toList());
    }

    /// The id of the checklist of a course. It differs from the course's own: events are numbered for each subject, and
    /// a reader that knew both under one id would take the events of one for repeats of the other's.
    public static UUID idFor(UUID courseId) {
        return UUID.nameUUIDFromBytes(("checklist:" + courseId).getBytes(UTF_8));
    }

    /// The item as somebody has changed it; none where nobody has.
    public Optional<NotedItem> noted(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /// The record of a phase change; none before somebody has made it.
    public Optional<PhaseChange> phaseChange(int boundary) {
        return phaseChanges.stream()
                .filter(change -> change.boundary() == boundary)
                .findFirst();
    }

    public Decision<Checklist> decide(ChecklistCommand command, ChecklistTemplate template, Course course) {
        return new ChecklistRules(this, template, course).decide(command);
    }

    State state(String code) {
        return noted(code).map(item -> item.current().state()).orElse(State.OPEN);
    }

    Owner owner(String code) {
        return noted(code).map(item -> item.current().owner()).orElse(Owner.COURSE_WORKER);
    }

    Checklist with(String code, Noted noted) {
        var changed = noted(code).orElse(new NotedItem(code, List.of())).with(noted);
        var others = items.stream().filter(item -> !item.code().equals(code));
        return new Checklist(
                id,
                courseId,
                citizenId,
                municipality,
                template,
                Stream.concat(others, Stream.of(changed)).toList(),
                phaseChanges);
    }

    Checklist with(int boundary, PhaseChange.Talk talk) {
        var changed = phaseChange(boundary)
                .orElse(new PhaseChange(boundary, List.of()))
                .with(talk);
        var others = phaseChanges.stream().filter(change -> change.boundary() != boundary);
        var all = Stream.concat(others, Stream.of(changed))
                .sorted(Comparator.comparingInt(PhaseChange::boundary))
                .toList();
        return new Checklist(id, courseId, citizenId, municipality, template, items, all);
    }
}
