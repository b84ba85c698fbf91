package dk.overgang.course.plans;

import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.PlanChange;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the timeline of a course shows of its plan: the first activity plan, the focus areas chosen, and the
/// evaluations.
@Component
class PlanTimeline implements TimelineSource {

    private final AggregateStore<CoursePlan> plans;

    PlanTimeline(AggregateStore<CoursePlan> plans) {
        this.plans = plans;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return plans.find(CoursePlan.idOf(courseId))
                .map(Stored::state)
                .map(PlanTimeline::entries)
                .orElse(List.of());
    }

    private static List<TimelineEntry> entries(CoursePlan plan) {
        var contents = plan.contents();
        return Stream.of(
                        firstActivityPlan(plan),
                        contents.all(FocusChoice.class).stream().map(PlanTimeline::chosen),
                        contents.all(GoalEvaluation.class).stream().map(PlanTimeline::evaluated))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<TimelineEntry> firstActivityPlan(CoursePlan plan) {
        return plan.changes().stream()
                .filter(change -> change.what() == PlanChange.Kind.ACTIVITY_PLANNED)
                .limit(1)
                .map(change -> new TimelineEntry(
                        plan.activityPlanOn(plan.version()).orElseThrow(),
                        Kind.PLAN,
                        change.entry().id(),
                        Map.of("what", "ACTIVITY_PLAN")));
    }

    private static TimelineEntry chosen(FocusChoice choice) {
        return new TimelineEntry(
                choice.on(),
                Kind.PLAN,
                choice.id(),
                Map.of(
                        "what",
                        "FOCUS_AREAS",
                        "phase",
                        Integer.toString(choice.phase()),
                        "areas",
                        String.join(" ", choice.areas())));
    }

    private static TimelineEntry evaluated(GoalEvaluation evaluation) {
        return new TimelineEntry(
                evaluation.on(),
                Kind.GOAL_EVALUATION,
                evaluation.id(),
                Map.of(
                        "goals",
                        Integer.toString(evaluation.goals().size()),
                        "planAdjusted",
                        Boolean.toString(evaluation.planAdjusted())));
    }
}
