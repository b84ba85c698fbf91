package dk.overgang.course.checklists;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.course.checklists.domain.Checklist;
import dk.overgang.course.checklists.domain.ChecklistCommand;
import dk.overgang.course.checklists.domain.ChecklistCommand.Signed;
import dk.overgang.course.checklists.domain.ChecklistProgress;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The checklist of each course: one that nobody has touched is empty and not stored before its first change.
@Component
class CourseChecklists {

    /// The version of an empty checklist, whether it is stored already or not.
    private static final long UNTOUCHED = 1;

    /// The checklist of a course beside what its programme says.
    record Seen(ChecklistProgress progress, ProgrammeVersion programme, long version) {

        /// What the caller is answered, with the version that the next change may name.
        <V> ResponseEntity<V> answer(Function<Seen, V> view) {
            return ResponseEntity.ok().eTag("\"" + version + "\"").body(view.apply(this));
        }
    }

    private final AggregateStore<Checklist> store;
    private final CommandHandler<Checklist> commands;
    private final ChecklistCatalogue catalogue;
    private final CourseFacade courses;
    private final Clock clock;

    CourseChecklists(
            AggregateStore<Checklist> store,
            CommandHandler<Checklist> commands,
            ChecklistCatalogue catalogue,
            CourseFacade courses,
            Clock clock) {
        this.store = store;
        this.commands = commands;
        this.catalogue = catalogue;
        this.courses = courses;
        this.clock = clock;
    }

    Seen of(Caller caller, UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        return seen(course, store.find(Checklist.idFor(courseId)));
    }

    /// Carries out what somebody who may see the course asks; what a repeated request asked is done once.
    ///
    /// @param command made of who asks and when
    Seen change(UUID courseId, CommandRequest request, Function<Signed, ChecklistCommand> command) {
        var course = courses.visible(request.caller(), courseId).state();
        var made = command.apply(new Signed(request.caller().subject(), clock.instant(), courses.today()));
        var after = commands.handleOrBegin(
                Checklist.idFor(courseId),
                () -> untouched(course),
                request,
                checklist -> checklist.decide(made, catalogue.version(checklist.template()), course));
        return seen(course, Optional.of(after));
    }

    private Seen seen(Course course, Optional<Stored<Checklist>> stored) {
        var checklist = stored.map(Stored::state).orElseGet(() -> untouched(course));
        return new Seen(
                new ChecklistProgress(catalogue.version(checklist.template()), checklist, course),
                courses.programme(course),
                stored.map(Stored::version).orElse(UNTOUCHED));
    }

    private Checklist untouched(Course course) {
        return Checklist.untouched(course, courses.programme(course).checklist());
    }
}
