package dk.overgang.course.plans.domain;

import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.SubGoal;
import java.time.LocalDate;
import java.util.List;

/// Why a plan refuses a change. What the course itself refuses is told as the course tells it.
public sealed interface PlanRefusal extends Refusal {

    /// The address names nothing of this plan.
    record NoSuchEntry() implements PlanRefusal {}

    /// A code that no focus area has.
    record UnknownArea(String field, List<String> known) implements PlanRefusal {}

    /// One of a list stands in it twice.
    record NamedTwice(String field) implements PlanRefusal {}

    /// A need without the citizen's words (and without the worker's view), or with a priority that only the
    /// citizen can give.
    record WordsMissing() implements PlanRefusal {}

    /// The worker alone sees the need: it is no part of the plan.
    record OnlySeenByWorker() implements PlanRefusal {}

    /// Nobody works with the need any more: it is reopened before it is changed, prioritised or closed again.
    record NeedClosed(Need.Reason why, LocalDate on) implements PlanRefusal {}

    record NeedNotClosed() implements PlanRefusal {}

    /// What an activity is said to serve is no need and no sub-goal of the plan.
    record ServesNothing(String field) implements PlanRefusal {}

    record UnknownGoal(String field) implements PlanRefusal {}

    /// A sub-goal that was reached or given up is neither evaluated nor changed.
    record SubGoalClosed(SubGoal.Outcome outcome, LocalDate on) implements PlanRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchEntry() -> Reason.notFound();
            case UnknownArea(var field, var known) -> Reason.invalid(field, "one-of", String.join(", ", known));
            case NamedTwice(var field) -> Reason.invalid(field, "named-twice");
            case WordsMissing() -> Reason.invalid("citizensWords", "missing");
            case OnlySeenByWorker() -> Reason.conflict("plan:only-seen-by-worker");
            case NeedClosed(var why, var on) -> Reason.conflict("plan:need-closed", why, on);
            case NeedNotClosed() -> Reason.conflict("plan:need-not-closed");
            case ServesNothing(var field) -> Reason.invalid(field, "serves-nothing");
            case UnknownGoal(var field) -> Reason.invalid(field, "plan-goal");
            case SubGoalClosed(var outcome, var on) -> Reason.conflict("plan:sub-goal-closed", outcome, on);
        };
    }
}
