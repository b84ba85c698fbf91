package dk.overgang.course.plans.domain;

import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.course.plans.domain.entries.SubGoalEvaluation;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One change of a plan: who, when, what, and the entry as it stands after it (F-27). Of the entries one is
/// given; each type has a component of its own, because that is how the store keeps it.
///
/// @param by the subject of the token of who made it
public record PlanChange(
        Instant at,
        String by,
        Kind what,
        @Nullable Need need,
        @Nullable FocusChoice focusChoice,
        @Nullable Activity activity,
        @Nullable EffortGoal goal,
        @Nullable SubGoal subGoal,
        @Nullable SubGoalEvaluation subGoalEvaluation,
        @Nullable GoalEvaluation goalEvaluation,
        @Nullable PlanReference reference) {

    /// What was done.
    public enum Kind {
        NEED_ADDED,
        CITIZENS_WORDS_NOTED,
        WORKERS_VIEW_NOTED,
        NEED_PRIORITISED,
        NEED_CLOSED,
        NEED_REOPENED,
        FOCUS_AREAS_CHOSEN,
        ACTIVITY_PLANNED,
        ACTIVITY_CHANGED,
        ACTIVITY_JUDGED,
        GOAL_SET,
        GOAL_REWORDED,
        SUB_GOAL_SET,
        SUB_GOAL_CHANGED,
        SUB_GOAL_EVALUATED,
        SUB_GOAL_CLOSED,
        GOALS_EVALUATED,
        REFERENCE_ADDED,
        REFERENCE_CHANGED
    }

    static PlanChange of(Instant at, String by, Kind what, PlanEntry entry) {
        return new PlanChange(
                at,
                by,
                what,
                as(Need.class, entry),
                as(FocusChoice.class, entry),
                as(Activity.class, entry),
                as(EffortGoal.class, entry),
                as(SubGoal.class, entry),
                as(SubGoalEvaluation.class, entry),
                as(GoalEvaluation.class, entry),
                as(PlanReference.class, entry));
    }

    private static <E> @Nullable E as(Class<E> type, PlanEntry entry) {
        return type.isInstance(entry) ? type.cast(entry) : null;
    }

    PlanChange renewed(UnaryOperator<EncryptedText> renewal) {
        return of(at, by, what, entry().renewed(renewal));
    }

    /// What it is about, as it stands after the change.
    public PlanEntry entry() {
        return Stream.<Optional<? extends PlanEntry>>of(
                        Optional.ofNullable(need),
                        Optional.ofNullable(focusChoice),
                        Optional.ofNullable(activity),
                        Optional.ofNullable(goal),
                        Optional.ofNullable(subGoal),
                        Optional.ofNullable(subGoalEvaluation),
                        Optional.ofNullable(goalEvaluation),
                        Optional.ofNullable(reference))
                .<PlanEntry>flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
