package dk.overgang.course.course;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.NoteContact;
import dk.overgang.course.course.domain.CourseCommand.WithdrawContact;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What the other features of this service ask of a course, so that none of them copies its worker or its dates.
@Component
public class CourseFacade {

    private final CommandHandler<Course> commands;
    private final Calendar calendar;
    private final ProgrammeCatalogue programmes;

    CourseFacade(CommandHandler<Course> commands, Calendar calendar, ProgrammeCatalogue programmes) {
        this.commands = commands;
        this.calendar = calendar;
        this.programmes = programmes;
    }

    /// The course, if the caller may see it.
    ///
    /// @throws Problem 404
    public Stored<Course> visible(Caller caller, UUID courseId) {
        return commands.visible(caller, courseId);
    }

    /// Today in Denmark.
    public LocalDate today() {
        return calendar.today();
    }

    /// The version of the programme that the course began with.
    public ProgrammeVersion programme(Course course) {
        var programme = course.programme();
        return programmes.version(new VersionId(programme.code(), programme.version()));
    }

    /// There was a contact; the course learns that, and never what was said.
    public void contacted(CommandRequest request, UUID courseId, ContactFact contact) {
        var _ = commands.handle(courseId, request.withoutVersion(), course -> course.decide(new NoteContact(contact)));
    }

    /// A contact was withdrawn. Where the course has begun anew since, the contact may count for the next one too,
    /// whoever sees that one.
    ///
    /// @param lastContactOn the last other contact with the citizen in the log of a course
    public void withdrawn(
            CommandRequest request, UUID courseId, UUID contact, Function<UUID, Optional<LocalDate>> lastContactOn) {
        var told = commands.handle(
                courseId,
                request.withoutVersion(),
                course -> course.decide(withdrawal(courseId, contact, lastContactOn)));
        var next = Optional.ofNullable(told.state().casework().succession().restartedAs());
        while (next.isPresent()) {
            var id = next.get();
            next = commands.onTime(
                            id,
                            course -> course.casework().knows(contact)
                                    ? course.decide(withdrawal(id, contact, lastContactOn))
                                    : Decision.unchanged())
                    .map(course -> course.state().casework().succession().restartedAs());
        }
    }

    private static WithdrawContact withdrawal(
            UUID courseId, UUID contact, Function<UUID, Optional<LocalDate>> lastContactOn) {
        return new WithdrawContact(contact, lastContactOn.apply(courseId).orElse(null));
    }
}
