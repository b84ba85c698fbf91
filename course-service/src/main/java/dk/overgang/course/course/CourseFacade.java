package dk.overgang.course.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.NoteContact;
import dk.overgang.course.course.domain.CourseCommand.WithdrawContact;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// What the other features of this service ask of a course, so that none of them copies its worker or its dates.
@Component
public class CourseFacade {

    static final String ENDED_ON = "ending.on";

    private final CommandHandler<Course> commands;
    private final CourseAggregate aggregate;
    private final Calendar calendar;
    private final ProgrammeCatalogue programmes;
    private final AggregateStore<Course> courses;
    private final Scopes scopes;

    CourseFacade(
            CommandHandler<Course> commands,
            CourseAggregate aggregate,
            Calendar calendar,
            ProgrammeCatalogue programmes,
            AggregateStore<Course> courses,
            Scopes scopes) {
        this.commands = commands;
        this.aggregate = aggregate;
        this.calendar = calendar;
        this.programmes = programmes;
        this.courses = courses;
        this.scopes = scopes;
    }

    /// The course, if the caller may see it.
    ///
    /// @throws Problem 404
    public Stored<Course> visible(Caller caller, UUID courseId) {
        return commands.visible(caller, courseId);
    }

    /// Those of the courses that the caller may see, by one search; the access log notes the citizen of each.
    /// One that cannot be read is left out.
    public List<Course> visibleAmong(Caller caller, Collection<UUID> courseIds) {
        var scope = scopes.of(caller);
        var wanted = new Criteria()
                .andOperator(scope.in(CourseConfiguration.OWNERS), where("_id").in(courseIds));
        return courses.findReadable(query(wanted)).stream()
                .map(Stored::state)
                .filter(course -> aggregate.isShownTo(scope, course))
                .toList();
    }

    /// The course that another service reports something of. Empty for one that is not known, because it was erased, or
    /// that is of another citizen or municipality.
    public Optional<Course> reported(ReportedEvent event, UUID courseId, UUID citizenId) {
        return courses.find(courseId)
                .map(Stored::state)
                .filter(course -> course.municipality().equals(event.municipality())
                        && course.citizenId().equals(citizenId));
    }

    /// Every course of the caller's municipality that ended in a period, for reports that name no citizen. One that
    /// cannot be read is left out.
    ///
    /// @param to the last day of it
    public List<Course> ended(Caller caller, LocalDate from, LocalDate to) {
        var here = scopes.of(caller)
                .in("municipality")
                .and(ENDED_ON)
                .gte(from.toString())
                .lte(to.toString());
        return courses.findReadable(query(here)).stream().map(Stored::state).toList();
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
