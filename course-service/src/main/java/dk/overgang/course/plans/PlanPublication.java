package dk.overgang.course.plans;

import dk.overgang.commands.Change;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.CoursePlan.PlanChanged;
import dk.overgang.course.plans.domain.EvaluationCalendar.Due;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What other services may know of a plan: with every change the whole public plan, in codes, numbers and
/// dates, no text. Its shape is promised in `contracts/plan`.
final class PlanPublication {

    private static final String CHANGED = "dk.overgang.plan.changed.v1";

    record CoursePlanV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            int planVersion,
            List<FocusAreasV1> focusAreas,
            NeedsV1 needs,
            List<SubGoalV1> subGoals,
            List<EvaluationV1> evaluations,
            @Nullable LocalDate activityPlanOn,
            List<ReferenceV1> references,
            List<OpenNeedV1> openNeeds) {

        private static CoursePlanV1 of(CoursePlan plan, List<Due> evaluations) {
            var contents = plan.contents();
            return new CoursePlanV1(
                    plan.municipality(),
                    plan.citizenId(),
                    plan.courseId(),
                    plan.version(),
                    contents.focus().stream().map(FocusAreasV1::of).toList(),
                    NeedsV1.of(contents.all(Need.class)),
                    contents.all(SubGoal.class).stream()
                            .filter(subGoal -> subGoal.state() == SubGoal.State.OPEN)
                            .map(SubGoalV1::of)
                            .toList(),
                    evaluations.stream().map(EvaluationV1::of).toList(),
                    plan.activityPlanOn(plan.version()).orElse(null),
                    contents.all(PlanReference.class).stream()
                            .map(ReferenceV1::of)
                            .toList(),
                    contents.all(Need.class).stream()
                            .filter(need -> need.kind() == Need.Kind.NEED && need.isInPlan())
                            .map(OpenNeedV1::of)
                            .toList());
        }
    }

    record FocusAreasV1(int phase, List<String> areas, LocalDate on) {

        private static FocusAreasV1 of(FocusChoice choice) {
            return new FocusAreasV1(choice.phase(), choice.areas(), choice.on());
        }
    }

    /// How many needs and resources the citizen has put into words and nobody has closed; what the worker alone
    /// sees is told to nobody.
    record NeedsV1(long needs, long resources, long now, long later) {

        private static NeedsV1 of(List<Need> needs) {
            return new NeedsV1(
                    count(needs, need -> need.kind() == Need.Kind.NEED),
                    count(needs, need -> need.kind() == Need.Kind.RESOURCE),
                    count(needs, need -> need.priority() == Priority.NOW),
                    count(needs, need -> need.priority() == Priority.LATER));
        }

        private static long count(List<Need> needs, Predicate<Need> which) {
            return needs.stream().filter(Need::isInPlan).filter(which).count();
        }
    }

    record SubGoalV1(UUID id, LocalDate dueOn, SubGoal.State state) {

        private static SubGoalV1 of(SubGoal subGoal) {
            return new SubGoalV1(subGoal.id(), subGoal.content().dueOn(), subGoal.state());
        }
    }

    record EvaluationV1(
            int number, LocalDate dueOn, @Nullable LocalDate doneOn) {

        private static EvaluationV1 of(Due due) {
            return new EvaluationV1(due.number(), due.dueOn(), due.doneOn());
        }
    }

    record ReferenceV1(
            UUID id, PlanReference.Type type, @Nullable LocalDate nextReviewOn) {

        private static ReferenceV1 of(PlanReference reference) {
            return new ReferenceV1(
                    reference.id(),
                    reference.content().type(),
                    reference.content().nextReviewOn());
        }
    }

    /// A need that somebody has to take over before the course ends, without its words.
    record OpenNeedV1(UUID id, String area, @Nullable Priority priority) {

        private static OpenNeedV1 of(Need need) {
            return new OpenNeedV1(need.id(), need.area(), need.priority());
        }
    }

    /// An empty plan tells nothing.
    List<OutboxEvent> publication(Change<CoursePlan> change) {
        return change.events().stream()
                .map(PlanChanged.class::cast)
                .map(changed -> told(change, changed))
                .toList();
    }

    private static OutboxEvent told(Change<CoursePlan> change, PlanChanged changed) {
        var plan = change.after();
        var evaluations = changed.evaluations().doneOn(plan.contents().goalsEvaluatedOn());
        return new OutboxEvent(CHANGED, change.at(), CoursePlanV1.of(plan, evaluations.all()));
    }
}
