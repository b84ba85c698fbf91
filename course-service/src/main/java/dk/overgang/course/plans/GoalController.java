package dk.overgang.course.plans;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.lists.Page;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.plans.CoursePlanView.GoalEvaluationView;
import dk.overgang.course.plans.CoursePlanView.GoalView;
import dk.overgang.course.plans.CoursePlanView.PlanReferenceView;
import dk.overgang.course.plans.CoursePlanView.SubGoalEvaluationView;
import dk.overgang.course.plans.CoursePlanView.SubGoalView;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.EvaluationCalendar.Due;
import dk.overgang.course.plans.domain.PlanCommand.AddReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.CloseSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateGoals;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.RewordGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetSubGoal;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.course.plans.domain.entries.SubGoalEvaluation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The goals in the plan of a course, what they are evaluated to, and the citizen's other plans. Each answer to
/// a change is what was changed, as it stands; its `ETag` is the version of the whole plan.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/plan")
class GoalController {

    /// A code, never free text: others read it.
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    record GoalText(@NotBlank @FreeText String text) {}

    /// @param goal the effort goal it is a part of
    /// @param measure how worker and citizen will see that it is reached
    /// @param dueOn the citizen's own date
    record NewSubGoal(
            @NotNull UUID goal,
            @NotBlank @FreeText String text,
            @NotBlank @FreeText String measure,
            @NotNull LocalDate dueOn) {}

    /// The sub-goal as it shall be.
    record ChangedSubGoal(
            @NotBlank @FreeText String text,
            @NotBlank @FreeText String measure,
            @NotNull LocalDate dueOn) {}

    /// @param withCitizen must be true
    record NewSubGoalEvaluation(
            @NotNull LocalDate on,
            @NotNull Degree degree,
            @Nullable @FreeText String words,

            @NotNull @AssertTrue(message = "with-citizen") Boolean withCitizen) {}

    record SubGoalClosing(
            @NotNull SubGoal.Outcome outcome, @NotNull LocalDate on) {}

    /// @param goals empty where plan and effort were evaluated, but not the goals
    /// @param planAdjusted whether plan and effort were adjusted with the citizen
    /// @param withCitizen must be true
    record NewGoalEvaluation(
            @NotNull LocalDate on,
            @NotNull @Size(max = 50) List<@NotNull @Valid EvaluatedGoal> goals,
            @NotNull Boolean planAdjusted,

            @NotNull @AssertTrue(message = "with-citizen") Boolean withCitizen) {}

    record EvaluatedGoal(
            @NotNull UUID goal,
            @NotNull Degree degree,
            @Nullable @FreeText String words) {}

    /// @param holder a code for the role of who holds the plan, for example `JOB_CENTRE`
    record OtherPlan(
            @NotNull PlanReference.Type type,
            @NotNull LocalDate datedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate nextReviewOn,

            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String holder) {

        private PlanReference.Content content() {
            return new PlanReference.Content(type, datedOn, reviewedOn, nextReviewOn, holder);
        }
    }

    private final CoursePlanning plans;

    GoalController(CoursePlanning plans) {
        this.plans = plans;
    }

    @PostMapping("/goals")
    ResponseEntity<GoalView> set(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody GoalText goal) {
        var id = request.newId();
        var changed =
                plans.change(courseId, request, id, new SetGoal(plans.vault().encrypt(goal.text())));
        return Versioned.created(changed, goal(courseId, request, id));
    }

    @PostMapping("/goals/{goal}")
    ResponseEntity<GoalView> reword(
            @PathVariable UUID courseId,
            @PathVariable UUID goal,
            CommandRequest request,
            @Valid @RequestBody GoalText other) {
        var changed = plans.change(
                courseId, request, new RewordGoal(goal, plans.vault().encrypt(other.text())));
        return Versioned.ok(changed, goal(courseId, request, goal));
    }

    /// A part of an effort goal: what, how it is measured, and by when.
    @PostMapping("/sub-goals")
    ResponseEntity<SubGoalView> set(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewSubGoal subGoal) {
        var id = request.newId();
        var content = content(subGoal.text(), subGoal.measure(), subGoal.dueOn());
        var changed = plans.change(courseId, request, id, new SetSubGoal(subGoal.goal(), content));
        return Versioned.created(changed, subGoal(courseId, request, id));
    }

    @PostMapping("/sub-goals/{subGoal}")
    ResponseEntity<SubGoalView> change(
            @PathVariable UUID courseId,
            @PathVariable UUID subGoal,
            CommandRequest request,
            @Valid @RequestBody ChangedSubGoal other) {
        var content = content(other.text(), other.measure(), other.dueOn());
        var changed = plans.change(courseId, request, new ChangeSubGoal(subGoal, content));
        return Versioned.ok(changed, subGoal(courseId, request, subGoal));
    }

    private SubGoal.Content content(String text, String measure, LocalDate dueOn) {
        return new SubGoal.Content(plans.vault().encrypt(text), plans.vault().encrypt(measure), dueOn);
    }

    /// What worker and citizen found after they had worked with a sub-goal.
    @PostMapping("/sub-goals/{subGoal}/evaluations")
    ResponseEntity<SubGoalEvaluationView> evaluate(
            @PathVariable UUID courseId,
            @PathVariable UUID subGoal,
            CommandRequest request,
            @Valid @RequestBody NewSubGoalEvaluation evaluated) {
        var id = request.newId();
        var command = new EvaluateSubGoal(
                subGoal, evaluated.on(), evaluated.degree(), plans.vault().encryptIfAny(evaluated.words()));
        return Versioned.created(
                plans.change(courseId, request, id, command),
                plans.entry(courseId, request, SubGoalEvaluation.class, id, CoursePlanView::subGoalEvaluation));
    }

    @PostMapping("/sub-goals/{subGoal}/closing")
    ResponseEntity<SubGoalView> close(
            @PathVariable UUID courseId,
            @PathVariable UUID subGoal,
            CommandRequest request,
            @Valid @RequestBody SubGoalClosing closing) {
        var changed = plans.change(courseId, request, new CloseSubGoal(subGoal, closing.outcome(), closing.on()));
        return Versioned.ok(changed, subGoal(courseId, request, subGoal));
    }

    /// When the effort goals are to be evaluated, and when they were. Empty in the contact phase.
    @GetMapping("/evaluations")
    Page<Due> evaluations(Caller caller, @PathVariable UUID courseId) {
        var course = plans.course(caller, courseId);
        var evaluated = plans.plan(course).contents().goalsEvaluatedOn();
        return Page.whole(plans.dates(course).evaluations().doneOn(evaluated).all());
    }

    @PostMapping("/evaluations")
    ResponseEntity<GoalEvaluationView> evaluate(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewGoalEvaluation evaluated) {
        var id = request.newId();
        var goals = evaluated.goals().stream()
                .map(goal -> new GoalEvaluation.Outcome(
                        goal.goal(), goal.degree(), plans.vault().encryptIfAny(goal.words())))
                .toList();
        var command = new EvaluateGoals(evaluated.on(), goals, evaluated.planAdjusted());
        return Versioned.created(
                plans.change(courseId, request, id, command),
                plans.entry(courseId, request, GoalEvaluation.class, id, CoursePlanView::goalEvaluation));
    }

    /// Another plan of the citizen's, which the course must fit together with.
    @PostMapping("/references")
    ResponseEntity<PlanReferenceView> refer(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody OtherPlan other) {
        var id = request.newId();
        return Versioned.created(
                plans.change(courseId, request, id, new AddReference(other.content())),
                reference(courseId, request, id));
    }

    @PostMapping("/references/{reference}")
    ResponseEntity<PlanReferenceView> change(
            @PathVariable UUID courseId,
            @PathVariable UUID reference,
            CommandRequest request,
            @Valid @RequestBody OtherPlan other) {
        return Versioned.ok(
                plans.change(courseId, request, new ChangeReference(reference, other.content())),
                reference(courseId, request, reference));
    }

    private Function<CoursePlan, GoalView> goal(UUID courseId, CommandRequest request, UUID id) {
        return plans.entry(courseId, request, EffortGoal.class, id, CoursePlanView::goal);
    }

    private Function<CoursePlan, SubGoalView> subGoal(UUID courseId, CommandRequest request, UUID id) {
        return plans.entry(courseId, request, SubGoal.class, id, CoursePlanView::subGoal);
    }

    private Function<CoursePlan, PlanReferenceView> reference(UUID courseId, CommandRequest request, UUID id) {
        return plans.entry(courseId, request, PlanReference.class, id, CoursePlanView::reference);
    }
}
