package dk.overgang.course.plans.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import dk.overgang.course.plans.domain.PlanChange.Kind;
import dk.overgang.course.plans.domain.PlanCommand.AddNeed;
import dk.overgang.course.plans.domain.PlanCommand.AddReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeActivity;
import dk.overgang.course.plans.domain.PlanCommand.ChangeReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.ChooseFocusAreas;
import dk.overgang.course.plans.domain.PlanCommand.CloseNeed;
import dk.overgang.course.plans.domain.PlanCommand.CloseSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateGoals;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.JudgeActivity;
import dk.overgang.course.plans.domain.PlanCommand.NoteCitizensWords;
import dk.overgang.course.plans.domain.PlanCommand.NoteWorkersView;
import dk.overgang.course.plans.domain.PlanCommand.PlanActivity;
import dk.overgang.course.plans.domain.PlanCommand.Prioritise;
import dk.overgang.course.plans.domain.PlanCommand.ReopenNeed;
import dk.overgang.course.plans.domain.PlanCommand.RewordGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetSubGoal;
import dk.overgang.course.plans.domain.PlanRefusal.NamedTwice;
import dk.overgang.course.plans.domain.PlanRefusal.NeedClosed;
import dk.overgang.course.plans.domain.PlanRefusal.NeedNotClosed;
import dk.overgang.course.plans.domain.PlanRefusal.NoSuchEntry;
import dk.overgang.course.plans.domain.PlanRefusal.OnlySeenByWorker;
import dk.overgang.course.plans.domain.PlanRefusal.ServesNothing;
import dk.overgang.course.plans.domain.PlanRefusal.SubGoalClosed;
import dk.overgang.course.plans.domain.PlanRefusal.UnknownArea;
import dk.overgang.course.plans.domain.PlanRefusal.UnknownGoal;
import dk.overgang.course.plans.domain.PlanRefusal.WordsMissing;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.course.plans.domain.entries.SubGoalEvaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a plan answers to a command while its course goes on.
final class PlanRules {

    /// A plan of somebody else's may be old and is reviewed within years; other dates are slips.
    private static final int YEARS_OF_OTHER_PLANS = 10;

    private final PlanContents plan;
    private final Occasion occasion;
    private final CourseDates course;

    PlanRules(PlanContents plan, Occasion occasion) {
        this.plan = plan;
        this.occasion = occasion;
        this.course = occasion.course();
    }

    Decision<PlanChange> decide(PlanCommand command) {
        return switch (command) {
            case AddNeed added -> add(added);
            case NoteCitizensWords(var id, var words) ->
                openNeed(id, need -> change(Kind.CITIZENS_WORDS_NOTED, need.inTheWords(words)));
            case NoteWorkersView(var id, var view) ->
                openNeed(id, need -> change(Kind.WORKERS_VIEW_NOTED, need.seenAs(view)));
            case Prioritise(var id, var priority) ->
                openNeed(
                        id,
                        need -> need.isInPlan()
                                ? change(Kind.NEED_PRIORITISED, need.prioritised(priority))
                                : Decision.refused(new OnlySeenByWorker()));
            case CloseNeed(var id, var reason, var on) ->
                openNeed(
                        id,
                        need -> unless(happened("on", on), () -> change(Kind.NEED_CLOSED, need.closed(reason, on))));
            case ReopenNeed(var id) ->
                known(
                        Need.class,
                        id,
                        need -> need.closed() == null
                                ? Decision.refused(new NeedNotClosed())
                                : change(Kind.NEED_REOPENED, need.reopened()));
            case ChooseFocusAreas chosen -> choose(chosen);
            case PlanActivity(var content) ->
                unless(
                        faultOf(content, null),
                        () -> change(Kind.ACTIVITY_PLANNED, Activity.planned(occasion.newId(), content)));
            case ChangeActivity(var id, var content, var state) ->
                known(
                        Activity.class,
                        id,
                        activity -> unless(
                                faultOf(content, activity.content()),
                                () -> change(Kind.ACTIVITY_CHANGED, activity.changed(content, state))));
            case JudgeActivity(var id, var trial) ->
                known(
                        Activity.class,
                        id,
                        activity -> unless(
                                happened("on", trial.on()),
                                () -> change(Kind.ACTIVITY_JUDGED, activity.judged(trial))));
            case SetGoal(var text) -> change(Kind.GOAL_SET, new EffortGoal(occasion.newId(), text));
            case RewordGoal(var id, var text) ->
                known(EffortGoal.class, id, goal -> change(Kind.GOAL_REWORDED, new EffortGoal(goal.id(), text)));
            case SetSubGoal(var goal, var content) -> set(goal, content);
            case ChangeSubGoal(var id, var content) ->
                open(
                        id,
                        subGoal -> unless(
                                moved("dueOn", subGoal.content().dueOn(), content.dueOn()),
                                () -> change(Kind.SUB_GOAL_CHANGED, subGoal.changed(content))));
            case EvaluateSubGoal(var id, var on, var degree, var words) ->
                open(
                        id,
                        subGoal -> unless(
                                happened("on", on),
                                () -> change(
                                        Kind.SUB_GOAL_EVALUATED,
                                        new SubGoalEvaluation(occasion.newId(), subGoal.id(), on, degree, words))));
            case CloseSubGoal(var id, var outcome, var on) ->
                open(
                        id,
                        subGoal -> unless(
                                happened("on", on), () -> change(Kind.SUB_GOAL_CLOSED, subGoal.closed(outcome, on))));
            case EvaluateGoals evaluated -> evaluate(evaluated);
            case AddReference(var content) ->
                unless(
                        faultOf(content),
                        () -> change(Kind.REFERENCE_ADDED, new PlanReference(occasion.newId(), content)));
            case ChangeReference(var id, var content) ->
                known(
                        PlanReference.class,
                        id,
                        reference -> unless(
                                faultOf(content), () -> change(Kind.REFERENCE_CHANGED, reference.changed(content))));
        };
    }

    /// What only the worker sees is noted, but the citizen alone can give it a priority.
    private Decision<PlanChange> add(AddNeed added) {
        var need = new Need(
                occasion.newId(),
                added.area(),
                added.kind(),
                added.citizensWords(),
                added.workersView(),
                added.priority(),
                null);
        var isEmpty = need.citizensWords() == null && (need.workersView() == null || need.priority() != null);
        return unless(
                area("area", need.area()).or(() -> isEmpty ? Optional.of(new WordsMissing()) : Optional.empty()),
                () -> change(Kind.NEED_ADDED, need));
    }

    private Decision<PlanChange> choose(ChooseFocusAreas chosen) {
        var areas = chosen.areas();
        var fault = IntStream.range(0, areas.size())
                .mapToObj(place -> fault("areas." + place, areas, place))
                .flatMap(Optional::stream)
                .findFirst();
        return unless(
                fault.or(() -> happened("on", chosen.on())),
                () -> change(
                        Kind.FOCUS_AREAS_CHOSEN,
                        new FocusChoice(occasion.newId(), chosen.phase(), areas, chosen.on())));
    }

    private Optional<Refusal> fault(String field, List<String> areas, int place) {
        return area(field, areas.get(place))
                .or(() -> areas.subList(0, place).contains(areas.get(place))
                        ? Optional.of(new NamedTwice(field))
                        : Optional.empty());
    }

    private Optional<Refusal> area(String field, String code) {
        return occasion.areas().contains(code)
                ? Optional.empty()
                : Optional.of(new UnknownArea(field, occasion.areas()));
    }

    /// An activity serves needs and sub-goals that stand in the plan; what the worker alone sees does
    /// not, and of closed needs only those that it has served before.
    ///
    /// @param standing what stands there; null for a new one
    private Optional<Refusal> faultOf(Activity.Content content, Activity.@Nullable Content standing) {
        var serves = content.serves();
        var served = standing == null ? List.<UUID>of() : standing.serves();
        return IntStream.range(0, serves.size())
                .filter(place -> !served.contains(serves.get(place)) && !canBeServed(serves.get(place)))
                .<Refusal>mapToObj(place -> new ServesNothing("serves." + place))
                .findFirst()
                .or(() -> serves.isEmpty() ? Optional.of(new ServesNothing("serves")) : Optional.empty())
                .or(() ->
                        moved("plannedFrom", standing == null ? null : standing.plannedFrom(), content.plannedFrom()));
    }

    private boolean canBeServed(UUID id) {
        return plan.find(SubGoal.class, id).isPresent()
                || plan.find(Need.class, id).filter(Need::isInPlan).isPresent();
    }

    private Decision<PlanChange> set(UUID goal, SubGoal.Content content) {
        var unknown = plan.find(EffortGoal.class, goal).isPresent()
                ? Optional.<Refusal>empty()
                : Optional.<Refusal>of(new UnknownGoal("goal"));
        return unless(
                unknown.or(() -> ahead("dueOn", content.dueOn())),
                () -> change(Kind.SUB_GOAL_SET, new SubGoal(occasion.newId(), goal, content, null)));
    }

    /// Effort goals are evaluated from the start of phase 1 on, which their calendar is counted from.
    private Decision<PlanChange> evaluate(EvaluateGoals evaluated) {
        var start = course.start();
        if (start == null) {
            return Decision.refused(new NotStarted());
        }
        var goals = evaluated.goals().stream().map(GoalEvaluation.Outcome::goal).toList();
        var fault = IntStream.range(0, goals.size())
                .mapToObj(place -> fault(goals, place))
                .flatMap(Optional::stream)
                .findFirst();
        return unless(
                fault.or(() -> within("on", start, evaluated.on(), course.latest())),
                () -> change(
                        Kind.GOALS_EVALUATED,
                        new GoalEvaluation(
                                occasion.newId(), evaluated.on(), evaluated.goals(), evaluated.planAdjusted())));
    }

    private Optional<Refusal> fault(List<UUID> goals, int place) {
        var field = "goals." + place + ".goal";
        var goal = goals.get(place);
        if (plan.find(EffortGoal.class, goal).isEmpty()) {
            return Optional.of(new UnknownGoal(field));
        }
        return goals.subList(0, place).contains(goal) ? Optional.of(new NamedTwice(field)) : Optional.empty();
    }

    private Optional<Refusal> faultOf(PlanReference.Content content) {
        var today = course.today();
        var longAgo = today.minusYears(YEARS_OF_OTHER_PLANS);
        return within("datedOn", longAgo, content.datedOn(), today)
                .or(() -> within("reviewedOn", content.datedOn(), content.reviewedOn(), today))
                .or(() -> within(
                        "nextReviewOn",
                        content.datedOn(),
                        content.nextReviewOn(),
                        today.plusYears(YEARS_OF_OTHER_PLANS)));
    }

    private Optional<Refusal> happened(String field, LocalDate on) {
        return within(field, course.first(), on, course.latest());
    }

    private Optional<Refusal> ahead(String field, @Nullable LocalDate on) {
        return within(field, course.earliestAhead(), on, course.last());
    }

    /// A day that was set once stays right when it has passed; only another one must lie ahead.
    private Optional<Refusal> moved(String field, @Nullable LocalDate standing, @Nullable LocalDate on) {
        return Objects.equals(standing, on) ? Optional.empty() : ahead(field, on);
    }

    private static Optional<Refusal> within(
            String field, LocalDate earliest, @Nullable LocalDate on, LocalDate latest) {
        return on == null || (!on.isBefore(earliest) && !on.isAfter(latest))
                ? Optional.empty()
                : Optional.of(new DateOutOfRange(field, earliest, latest));
    }

    private <E extends PlanEntry> Decision<PlanChange> known(
            Class<E> type, UUID id, Function<E, Decision<PlanChange>> rule) {
        return plan.find(type, id).map(rule).orElseGet(() -> Decision.refused(new NoSuchEntry()));
    }

    private Decision<PlanChange> openNeed(UUID id, Function<Need, Decision<PlanChange>> decision) {
        return known(Need.class, id, need -> {
            var closed = need.closed();
            return closed == null
                    ? decision.apply(need)
                    : Decision.refused(new NeedClosed(closed.reason(), closed.on()));
        });
    }

    private Decision<PlanChange> open(UUID id, Function<SubGoal, Decision<PlanChange>> rule) {
        return known(SubGoal.class, id, subGoal -> {
            var closed = subGoal.closed();
            return closed == null
                    ? rule.apply(subGoal)
                    : Decision.refused(new SubGoalClosed(closed.outcome(), closed.on()));
        });
    }

    private static Decision<PlanChange> unless(Optional<Refusal> fault, Supplier<Decision<PlanChange>> change) {
        return Decision.unless(fault, change);
    }

    private Decision<PlanChange> change(Kind what, PlanEntry entry) {
        return Decision.changed(
                PlanChange.of(occasion.at(), occasion.by(), what, entry),
                List.of(new CoursePlan.PlanChanged(course.evaluations())));
    }
}
