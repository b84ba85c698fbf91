package dk.overgang.course.plans;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
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
import dk.overgang.course.plans.domain.PlanTrial;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
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
    private final AllowedActions allowed;
    private final TextVault vault;
    private final Clock clock;

    CoursePlanning(
            AggregateStore<CoursePlan> plans,
            CommandHandler<CoursePlan> commands,
            CourseFacade courses,
            FocusAreas areas,
            AllowedActions allowed,
            TextVault vault,
            Clock clock) {
        this.plans = plans;
        this.commands = commands;
        this.courses = courses;
        this.areas = areas;
        this.allowed = allowed;
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
        var occasion = occasion(request.caller(), course, newId);
        return commands.handleOrBegin(
                CoursePlan.idOf(courseId),
                () -> CoursePlan.of(course),
                request,
                plan -> plan.decide(command, occasion));
    }

    private Occasion occasion(Caller caller, Course course, UUID newId) {
        return new Occasion(
                newId, clock.instant().truncatedTo(ChronoUnit.MILLIS), caller.subject(), dates(course), areas.codes());
    }

    /// What the caller may do with a plan now, and why not the rest.
    List<AllowedAction> allowed(Caller caller, Course course, CoursePlan plan) {
        var occasion = occasion(caller, course, plan.id());
        var room = "/api/v1/courses/%s/plan/".formatted(course.id());
        return PlanTrial.all(plan.contents(), occasion, vault.encrypt("-")).stream()
                .map(trial -> new Trial(
                        trial.action(),
                        trial.of(),
                        HttpMethod.POST,
                        room + trial.path(),
                        () -> plan.decide(trial.command(), occasion)))
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }

    /// The course, to whoever may see it.
    Course course(Caller caller, UUID courseId) {
        return courses.visible(caller, courseId).state();
    }

    /// The plan as it is stored; empty before the first change.
    Optional<Stored<CoursePlan>> stored(Course course) {
        return plans.find(CoursePlan.idOf(course.id()));
    }

    /// The plans of those of the courses that the caller may see, by one search for the courses and one for the plans;
    /// a plan that nobody has changed yet is empty.
    List<CoursePlan> visibleAmong(Caller caller, Collection<UUID> courseIds) {
        var seen = courses.visibleAmong(caller, courseIds);
        var ids = seen.stream().map(course -> CoursePlan.idOf(course.id())).toList();
        var stored = plans.find(query(where("_id").in(ids))).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(CoursePlan::courseId, Function.identity()));
        return seen.stream()
                .map(course -> stored.getOrDefault(course.id(), CoursePlan.of(course)))
                .toList();
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
