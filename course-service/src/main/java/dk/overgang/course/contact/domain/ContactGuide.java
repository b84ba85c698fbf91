package dk.overgang.course.contact.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PhaseGuide;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How close the contact with one citizen should be, where that is something else than the programme says. It
/// is no floor either.
///
/// @param id follows from the course; not the same, because the events of course and guide are numbered apart
/// @param changes every change, the first one first; of a phase the last one holds
public record ContactGuide(UUID id, UUID courseId, UUID citizenId, String municipality, List<Change> changes) {

    /// How many contacts there should be in a number of weeks.
    ///
    /// @param perWeeks 1 or more
    public record Norm(int contacts, int perWeeks) {

        private static Norm of(PhaseGuide guide) {
            return new Norm(guide.contacts(), guide.perWeeks());
        }

        /// Contacts a week, in hundredths.
        double aWeek() {
            return Math.round((double) contacts / perWeeks * 100) / 100.0;
        }
    }

    /// That the guide of a phase was changed.
    ///
    /// @param norm null where the programme's holds again
    /// @param reason a code of the municipality
    /// @param by the subject of the token of whoever changed it
    public record Change(int phase, @Nullable Norm norm, String reason, String by, LocalDate on) {}

    /// Another guide for a phase.
    ///
    /// @param course as it stands
    public record Adapt(Change change, Course course) {}

    public ContactGuide {
        changes = List.copyOf(changes);
    }

    /// The id of a course's guide.
    public static UUID idOf(UUID courseId) {
        return UUID.nameUUIDFromBytes((courseId + "/contact-guide").getBytes(UTF_8));
    }

    /// The guide of a course for which nobody has changed anything.
    public static ContactGuide of(Course course) {
        return new ContactGuide(idOf(course.id()), course.id(), course.citizenId(), course.municipality(), List.of());
    }

    /// Only a course that goes on has contact ahead.
    public Decision<ContactGuide> decide(Adapt command) {
        var ending = command.course().ending();
        return ending == null
                ? Decision.changed(new ContactGuide(
                        id,
                        courseId,
                        citizenId,
                        municipality,
                        Stream.concat(changes.stream(), Stream.of(command.change()))
                                .toList()))
                : Decision.refused(new AlreadyEnded(ending.on()));
    }

    /// The change that holds for a phase; none where the programme's guide holds.
    public Optional<Change> adapted(int phase) {
        return changes.stream()
                .filter(change -> change.phase() == phase)
                .reduce((_, later) -> later)
                .filter(change -> change.norm() != null);
    }

    /// What holds for each phase, in order.
    public List<Norm> norms(ProgrammeVersion programme) {
        return IntStream.rangeClosed(1, programme.phases().size())
                .mapToObj(phase -> adapted(phase)
                        .map(Change::norm)
                        .orElseGet(() -> Norm.of(programme.phases().get(phase - 1))))
                .toList();
    }
}
