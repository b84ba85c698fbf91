package dk.overgang.course.plans;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.plans.areas.FocusAreas;
import dk.overgang.course.plans.domain.CourseDates;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.Occasion;
import dk.overgang.course.plans.domain.PlanCommand;
import dk.overgang.course.plans.domain.PlanContents;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Changes the plans of courses and reads them. Whoever may see a course may see its plan.
@Component
class CoursePlanning {

    /// What a plan in which nothing stands yet is stored as; before the first change it is not stored.
    static final long FIRST_VERSION = 1;

    private final AggregateStore<CoursePlan> plans;
    private final CommandHandler<CoursePlan> commands;
    private final CourseFacade courses;
    private final FocusAreas areas;
    private final TextVault vault;
    private final Clock clock;

    CoursePlanning(
            AggregateStore<CoursePlan> plans,
            CommandHandler<CoursePlan> commands,
            CourseFacade courses,
            FocusAreas areas,
            TextVault vault,
            Clock clock) {
        this.plans = plans;
        this.commands = commands;
        this.courses = courses;
        this.areas = areas;
        this.vault = vault;
        this.clock = clock;
    }

    /// Carries out a command that makes nothing new.
    Stored<CoursePlan> change(UUID courseId, CommandRequest request, PlanCommand command) {
        return change(courseId, request, request.newId(), command);
    }

    /// Carries out a command.
    ///
    /// @param newId the id of what the command makes
    Stored<CoursePlan> change(UUID courseId, CommandRequest request, UUID newId, PlanCommand command) {
        var course = courses.visible(request.caller(), courseId).state();
        var occasion = new Occasion(
                newId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.caller().subject(),
                dates(course),
                areas.codes());
        return commands.handleOrBegin(
                CoursePlan.idOf(courseId),
                () -> CoursePlan.of(course),
                request,
                plan -> plan.decide(command, occasion));
    }

    /// The course, to whoever may see it.
    Course course(Caller caller, UUID courseId) {
        return courses.visible(caller, courseId).state();
    }

    /// The plan as it is stored; empty before the first change.
    Optional<Stored<CoursePlan>> stored(Course course) {
        return plans.find(CoursePlan.idOf(course.id()));
    }

    CoursePlan plan(Course course) {
        return stored(course).map(Stored::state).orElseGet(() -> CoursePlan.of(course));
    }

    CourseDates dates(Course course) {
        return CourseDates.of(course, courses.programme(course).evaluationEveryMonths(), courses.today());
    }

    /// How a plan of a course is shown.
    CoursePlanView view(Course course, PlanContents contents) {
        return new CoursePlanView(
                contents, dates(course), courses.programme(course).focusAreas(), vault);
    }

    /// How one entry is shown after a change.
    <E extends PlanEntry, V> Function<CoursePlan, V> entry(
            UUID courseId, CommandRequest request, Class<E> type, UUID id, BiFunction<CoursePlanView, E, V> shown) {
        var course = course(request.caller(), courseId);
        return plan -> {
            var contents = plan.contents();
            return shown.apply(view(course, contents), contents.find(type, id).orElseThrow());
        };
    }

    TextVault vault() {
        return vault;
    }
}
