package dk.overgang.course.plans;

import dk.overgang.course.plans.domain.CourseDates;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.PlanContents;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.course.plans.domain.entries.SubGoalEvaluation;
import dk.overgang.course.programmes.domain.ProgrammeVersion.FocusGuideline;
import dk.overgang.encryption.domain.TextVault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a plan is shown: its texts decrypted, and what follows from the dates of its course.
///
/// @param guideline how many focus areas are usual
record CoursePlanView(PlanContents contents, CourseDates dates, FocusGuideline guideline, TextVault vault) {

    /// @param version how often it was changed; 0 before the first change
    /// @param activityPlanOn the day on which the first activity was planned
    /// @param needs what the citizen has put into words, closed ones too
    /// @param seenByWorker what is no part of the plan, because the citizen has not put it into words
    /// @param passedInPause the open sub-goals whose date lay in a pause (E41)
    record PlanView(
            UUID courseId,
            int version,
            @Nullable LocalDate activityPlanOn,
            List<NeedView> needs,
            List<NeedView> seenByWorker,
            List<FocusChoiceView> focusAreas,
            List<ActivityView> activities,
            List<GoalView> goals,
            List<GoalEvaluationView> evaluations,
            List<PlanReferenceView> references,
            List<UUID> passedInPause) {}

    /// @param closed why and since when nobody works with it any more
    record NeedView(
            UUID needId,
            String area,
            Need.Kind kind,
            Need.State state,
            @Nullable String citizensWords,
            @Nullable String workersView,
            @Nullable Priority priority,
            Need.@Nullable Closed closed) {}

    record FocusChoiceView(int phase, List<String> areas, LocalDate on, List<PlanWarning> warnings) {}

    /// Something unusual, which is allowed.
    ///
    /// @param code clients accept codes that they do not know
    /// @param from how many focus areas are usual: at least
    /// @param to at most
    record PlanWarning(String code, int from, int to) {}

    record ActivityView(
            UUID activityId,
            String title,
            List<UUID> serves,
            Priority priority,
            Activity.Doer by,
            @Nullable LocalDate plannedFrom,
            Activity.State state,
            Activity.@Nullable Trial trial) {}

    record GoalView(UUID goalId, String text, List<SubGoalView> subGoals) {}

    record SubGoalView(
            UUID subGoalId,
            UUID goalId,
            String text,
            String measure,
            LocalDate dueOn,
            SubGoal.State state,
            @Nullable LocalDate closedOn,
            boolean passedInPause,
            List<SubGoalEvaluationView> evaluations) {}

    record SubGoalEvaluationView(
            UUID evaluationId,
            LocalDate on,
            Degree degree,
            @Nullable String words) {}

    record GoalEvaluationView(UUID evaluationId, LocalDate on, List<GoalOutcomeView> goals, boolean planAdjusted) {}

    record GoalOutcomeView(
            UUID goalId, Degree degree, @Nullable String words) {}

    record PlanReferenceView(
            UUID referenceId,
            PlanReference.Type type,
            LocalDate datedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate nextReviewOn,
            String holder) {}

    /// The plan as its contents are: after so many of its changes.
    PlanView plan(CoursePlan plan, int version) {
        var needs = contents.all(Need.class);
        return new PlanView(
                plan.courseId(),
                version,
                plan.activityPlanOn(version).orElse(null),
                needs.stream().filter(Need::isInCitizensWords).map(this::need).toList(),
                needs.stream()
                        .filter(need -> !need.isInCitizensWords())
                        .map(this::need)
                        .toList(),
                contents.focus().stream().map(this::focus).toList(),
                contents.all(Activity.class).stream().map(this::activity).toList(),
                contents.all(EffortGoal.class).stream().map(this::goal).toList(),
                contents.all(GoalEvaluation.class).stream()
                        .map(this::goalEvaluation)
                        .toList(),
                contents.all(PlanReference.class).stream().map(this::reference).toList(),
                contents.all(SubGoal.class).stream()
                        .filter(this::passedInPause)
                        .map(SubGoal::id)
                        .toList());
    }

    NeedView need(Need need) {
        return new NeedView(
                need.id(),
                need.area(),
                need.kind(),
                need.state(),
                vault.decryptIfAny(need.citizensWords()),
                vault.decryptIfAny(need.workersView()),
                need.priority(),
                need.closed());
    }

    /// About three areas are usual in a phase; any other number warns and is kept (C6).
    FocusChoiceView focus(FocusChoice choice) {
        var chosen = choice.areas().size();
        var isUsual = chosen >= guideline.from() && chosen <= guideline.to();
        return new FocusChoiceView(
                choice.phase(),
                choice.areas(),
                choice.on(),
                isUsual
                        ? List.of()
                        : List.of(new PlanWarning("FOCUS_AREAS_OUTSIDE_GUIDELINE", guideline.from(), guideline.to())));
    }

    ActivityView activity(Activity activity) {
        var content = activity.content();
        return new ActivityView(
                activity.id(),
                vault.decrypt(content.title()),
                content.serves(),
                content.priority(),
                content.by(),
                content.plannedFrom(),
                activity.state(),
                activity.trial());
    }

    GoalView goal(EffortGoal goal) {
        return new GoalView(
                goal.id(),
                vault.decrypt(goal.text()),
                contents.all(SubGoal.class).stream()
                        .filter(subGoal -> subGoal.goal().equals(goal.id()))
                        .map(this::subGoal)
                        .toList());
    }

    SubGoalView subGoal(SubGoal subGoal) {
        var content = subGoal.content();
        return new SubGoalView(
                subGoal.id(),
                subGoal.goal(),
                vault.decrypt(content.text()),
                vault.decrypt(content.measure()),
                content.dueOn(),
                subGoal.state(),
                Optional.ofNullable(subGoal.closed()).map(SubGoal.Closed::on).orElse(null),
                passedInPause(subGoal),
                contents.all(SubGoalEvaluation.class).stream()
                        .filter(evaluation -> evaluation.subGoal().equals(subGoal.id()))
                        .map(this::subGoalEvaluation)
                        .toList());
    }

    SubGoalEvaluationView subGoalEvaluation(SubGoalEvaluation evaluation) {
        return new SubGoalEvaluationView(
                evaluation.id(), evaluation.on(), evaluation.degree(), vault.decryptIfAny(evaluation.words()));
    }

    GoalEvaluationView goalEvaluation(GoalEvaluation evaluation) {
        return new GoalEvaluationView(
                evaluation.id(),
                evaluation.on(),
                evaluation.goals().stream()
                        .map(outcome -> new GoalOutcomeView(
                                outcome.goal(), outcome.degree(), vault.decryptIfAny(outcome.words())))
                        .toList(),
                evaluation.planAdjusted());
    }

    PlanReferenceView reference(PlanReference reference) {
        var content = reference.content();
        return new PlanReferenceView(
                reference.id(),
                content.type(),
                content.datedOn(),
                content.reviewedOn(),
                content.nextReviewOn(),
                content.holder());
    }

    private boolean passedInPause(SubGoal subGoal) {
        return subGoal.state() == SubGoal.State.OPEN
                && dates.passedInPause(subGoal.content().dueOn());
    }
}
