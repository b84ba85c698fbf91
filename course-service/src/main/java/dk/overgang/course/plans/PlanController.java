package dk.overgang.course.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.plans.CoursePlanView.ActivityView;
import dk.overgang.course.plans.CoursePlanView.FocusChoiceView;
import dk.overgang.course.plans.CoursePlanView.NeedView;
import dk.overgang.course.plans.CoursePlanView.PlanView;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.PlanChange;
import dk.overgang.course.plans.domain.PlanCommand;
import dk.overgang.course.plans.domain.PlanCommand.AddNeed;
import dk.overgang.course.plans.domain.PlanCommand.ChangeActivity;
import dk.overgang.course.plans.domain.PlanCommand.ChooseFocusAreas;
import dk.overgang.course.plans.domain.PlanCommand.CloseNeed;
import dk.overgang.course.plans.domain.PlanCommand.JudgeActivity;
import dk.overgang.course.plans.domain.PlanCommand.NoteCitizensWords;
import dk.overgang.course.plans.domain.PlanCommand.NoteWorkersView;
import dk.overgang.course.plans.domain.PlanCommand.PlanActivity;
import dk.overgang.course.plans.domain.PlanCommand.Prioritise;
import dk.overgang.course.plans.domain.PlanCommand.ReopenNeed;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The plan of a course: its needs, focus areas and activities, and how it was before. Each answer to a change
/// is what was changed, as it stands; its `ETag` is the version of the whole plan.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/plan")
class PlanController {

    /// @param area the code of a focus area
    /// @param citizensWords what the citizen says; without them the need is no part of the plan
    /// @param workersView how the worker sees it
    record NewNeed(
            @NotNull @Size(max = 40) String area,
            @NotNull Need.Kind kind,
            @Nullable @FreeText String citizensWords,
            @Nullable @FreeText String workersView,
            @Nullable Priority priority) {}

    record CitizensWords(@NotBlank @FreeText String words) {}

    record WorkersView(@NotBlank @FreeText String view) {}

    /// @param priority absent where the citizen has none any more
    record NeedPriority(@Nullable Priority priority) {}

    record NeedClosing(@NotNull Need.Reason reason, @NotNull LocalDate on) {}

    /// @param on the day of the talk
    /// @param withCitizen must be true
    record ChosenFocusAreas(
            @NotNull @Min(1) @Max(3) Integer phase,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> areas,
            @NotNull LocalDate on,

            @NotNull @AssertTrue(message = "with-citizen") Boolean withCitizen) {}

    /// @param serves the needs and sub-goals that it serves
    record NewActivity(
            @NotBlank @FreeText String title,
            @NotEmpty @Size(max = 20) List<@NotNull UUID> serves,
            @NotNull Priority priority,
            @NotNull Activity.Doer by,
            @Nullable LocalDate plannedFrom) {}

    /// The activity as it shall be.
    record ChangedActivity(
            @NotBlank @FreeText String title,
            @NotEmpty @Size(max = 20) List<@NotNull UUID> serves,
            @NotNull Priority priority,
            @NotNull Activity.Doer by,
            @Nullable LocalDate plannedFrom,
            @NotNull Activity.State state) {}

    record ActivityTrial(
            @NotNull Activity.Judgement judgement, @NotNull LocalDate on) {}

    /// One change of the plan.
    ///
    /// @param version the plan's after it
    /// @param by the subject of the token of who made it
    /// @param id of what was changed
    record PlanVersionView(int version, Instant at, String by, PlanChange.Kind what, UUID id) {}

    /// @param allowed what the caller may do with the plan and its entries, and why not the rest
    record PlanAnswer(@JsonUnwrapped PlanView plan, List<AllowedAction> allowed) {}

    private final CoursePlanning plans;

    PlanController(CoursePlanning plans) {
        this.plans = plans;
    }

    /// The whole plan; an empty one before the first change.
    @GetMapping
    ResponseEntity<PlanAnswer> plan(Caller caller, @PathVariable UUID courseId) {
        var course = plans.course(caller, courseId);
        return plans.stored(course)
                .map(stored -> Versioned.ok(stored, plan -> answer(caller, course, plan)))
                .orElseGet(() -> ResponseEntity.ok()
                        .eTag("\"" + CoursePlanning.FIRST_VERSION + "\"")
                        .body(answer(caller, course, CoursePlan.of(course))));
    }

    private PlanAnswer answer(Caller caller, Course course, CoursePlan plan) {
        return new PlanAnswer(view(course, plan, plan.version()), plans.allowed(caller, course, plan));
    }

    private PlanView view(Course course, CoursePlan plan, int version) {
        return plans.view(course, plan.contents(version)).plan(plan, version);
    }

    /// Who changed what and when, the first change first.
    @GetMapping("/versions")
    Page<PlanVersionView> versions(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var changes = plans.plan(plans.course(caller, courseId)).changes();
        var all = IntStream.rangeClosed(1, changes.size())
                .mapToObj(version -> version(version, changes.get(version - 1)));
        return paging.pageOf(all, change -> new SortKey(List.of("%09d".formatted(change.version()))));
    }

    private static PlanVersionView version(int version, PlanChange change) {
        return new PlanVersionView(
                version, change.at(), change.by(), change.what(), change.entry().id());
    }

    /// The plan as it was after so many changes; 0 is before the first.
    @GetMapping("/versions/{version}")
    PlanView version(Caller caller, @PathVariable UUID courseId, @PathVariable int version) {
        var course = plans.course(caller, courseId);
        var plan = plans.plan(course);
        if (version < 0 || version > plan.version()) {
            throw Problem.notFound();
        }
        return view(course, plan, version);
    }

    @PostMapping("/needs")
    ResponseEntity<NeedView> add(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewNeed need) {
        var command = new AddNeed(
                need.area(),
                need.kind(),
                plans.vault().encryptIfAny(need.citizensWords()),
                plans.vault().encryptIfAny(need.workersView()),
                need.priority());
        var id = request.newId();
        return Versioned.created(plans.change(courseId, request, id, command), need(courseId, request, id));
    }

    /// What the citizen says of a need: the first words bring it into the plan.
    @PostMapping("/needs/{need}/citizen-word")
    ResponseEntity<NeedView> citizenWord(
            @PathVariable UUID courseId,
            @PathVariable UUID need,
            CommandRequest request,
            @Valid @RequestBody CitizensWords said) {
        return changeNeed(
                courseId,
                need,
                request,
                new NoteCitizensWords(need, plans.vault().encrypt(said.words())));
    }

    @PostMapping("/needs/{need}/worker-view")
    ResponseEntity<NeedView> workerView(
            @PathVariable UUID courseId,
            @PathVariable UUID need,
            CommandRequest request,
            @Valid @RequestBody WorkersView seen) {
        return changeNeed(
                courseId, need, request, new NoteWorkersView(need, plans.vault().encrypt(seen.view())));
    }

    @PostMapping("/needs/{need}/priority")
    ResponseEntity<NeedView> priority(
            @PathVariable UUID courseId,
            @PathVariable UUID need,
            CommandRequest request,
            @Valid @RequestBody NeedPriority prioritised) {
        return changeNeed(courseId, need, request, new Prioritise(need, prioritised.priority()));
    }

    /// Nobody works with it any more: it stays in the plan as closed, and no new activity serves it.
    @PostMapping("/needs/{need}/closing")
    ResponseEntity<NeedView> close(
            @PathVariable UUID courseId,
            @PathVariable UUID need,
            CommandRequest request,
            @Valid @RequestBody NeedClosing closing) {
        return changeNeed(courseId, need, request, new CloseNeed(need, closing.reason(), closing.on()));
    }

    @PostMapping("/needs/{need}/reopening")
    ResponseEntity<NeedView> reopen(@PathVariable UUID courseId, @PathVariable UUID need, CommandRequest request) {
        return changeNeed(courseId, need, request, new ReopenNeed(need));
    }

    private ResponseEntity<NeedView> changeNeed(UUID courseId, UUID need, CommandRequest request, PlanCommand command) {
        return Versioned.ok(plans.change(courseId, request, command), need(courseId, request, need));
    }

    private Function<CoursePlan, NeedView> need(UUID courseId, CommandRequest request, UUID id) {
        return plans.entry(courseId, request, Need.class, id, CoursePlanView::need);
    }

    /// The focus areas of a phase; an unusual number warns and refuses nothing (C6).
    @PostMapping("/focus-areas")
    ResponseEntity<FocusChoiceView> choose(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody ChosenFocusAreas chosen) {
        var id = request.newId();
        var command = new ChooseFocusAreas(chosen.phase(), chosen.areas(), chosen.on());
        return Versioned.created(
                plans.change(courseId, request, id, command),
                plans.entry(courseId, request, FocusChoice.class, id, CoursePlanView::focus));
    }

    @PostMapping("/activities")
    ResponseEntity<ActivityView> plan(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewActivity planned) {
        var content = new Activity.Content(
                plans.vault().encrypt(planned.title()),
                planned.serves(),
                planned.priority(),
                planned.by(),
                planned.plannedFrom());
        var id = request.newId();
        return Versioned.created(
                plans.change(courseId, request, id, new PlanActivity(content)), activity(courseId, request, id));
    }

    @PostMapping("/activities/{activity}")
    ResponseEntity<ActivityView> change(
            @PathVariable UUID courseId,
            @PathVariable UUID activity,
            CommandRequest request,
            @Valid @RequestBody ChangedActivity changed) {
        var content = new Activity.Content(
                plans.vault().encrypt(changed.title()),
                changed.serves(),
                changed.priority(),
                changed.by(),
                changed.plannedFrom());
        return changeActivity(courseId, activity, request, new ChangeActivity(activity, content, changed.state()));
    }

    /// Whether an activity that was tried out meets the need.
    @PostMapping("/activities/{activity}/trial")
    ResponseEntity<ActivityView> judge(
            @PathVariable UUID courseId,
            @PathVariable UUID activity,
            CommandRequest request,
            @Valid @RequestBody ActivityTrial trial) {
        var judged = new Activity.Trial(trial.judgement(), trial.on());
        return changeActivity(courseId, activity, request, new JudgeActivity(activity, judged));
    }

    private ResponseEntity<ActivityView> changeActivity(
            UUID courseId, UUID activity, CommandRequest request, PlanCommand command) {
        return Versioned.ok(plans.change(courseId, request, command), activity(courseId, request, activity));
    }

    private Function<CoursePlan, ActivityView> activity(UUID courseId, CommandRequest request, UUID id) {
        return plans.entry(courseId, request, Activity.class, id, CoursePlanView::activity);
    }
}
