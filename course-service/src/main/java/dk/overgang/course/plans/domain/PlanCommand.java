package dk.overgang.course.plans.domain;

import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a worker does with the plan of a course.
public sealed interface PlanCommand {

    record AddNeed(
            String area,
            Need.Kind kind,
            @Nullable EncryptedText citizensWords,
            @Nullable EncryptedText workersView,
            @Nullable Priority priority)
            implements PlanCommand {}

    record NoteCitizensWords(UUID need, EncryptedText words) implements PlanCommand {}

    record NoteWorkersView(UUID need, EncryptedText view) implements PlanCommand {}

    /// Notes the priority that the citizen gives a need.
    ///
    /// @param priority null to take it back
    record Prioritise(UUID need, @Nullable Priority priority) implements PlanCommand {}

    /// Nobody works with a need any more.
    record CloseNeed(UUID need, Need.Reason reason, LocalDate on) implements PlanCommand {}

    /// A need that was closed is worked with again.
    record ReopenNeed(UUID need) implements PlanCommand {}

    record ChooseFocusAreas(int phase, List<String> areas, LocalDate on) implements PlanCommand {}

    record PlanActivity(Activity.Content content) implements PlanCommand {}

    record ChangeActivity(UUID activity, Activity.Content content, Activity.State state) implements PlanCommand {}

    record JudgeActivity(UUID activity, Activity.Trial trial) implements PlanCommand {}

    record SetGoal(EncryptedText text) implements PlanCommand {}

    record RewordGoal(UUID goal, EncryptedText text) implements PlanCommand {}

    record SetSubGoal(UUID goal, SubGoal.Content content) implements PlanCommand {}

    record ChangeSubGoal(UUID subGoal, SubGoal.Content content) implements PlanCommand {}

    record EvaluateSubGoal(
            UUID subGoal,
            LocalDate on,
            Degree degree,
            @Nullable EncryptedText words) implements PlanCommand {}

    record CloseSubGoal(UUID subGoal, SubGoal.Outcome outcome, LocalDate on) implements PlanCommand {}

    record EvaluateGoals(LocalDate on, List<GoalEvaluation.Outcome> goals, boolean planAdjusted)
            implements PlanCommand {}

    record AddReference(PlanReference.Content content) implements PlanCommand {}

    record ChangeReference(UUID reference, PlanReference.Content content) implements PlanCommand {}
}
