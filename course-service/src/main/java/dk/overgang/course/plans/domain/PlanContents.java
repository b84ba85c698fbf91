package dk.overgang.course.plans.domain;

import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.course.plans.domain.entries.SubGoalEvaluation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// A plan as some of its changes have made it.
public final class PlanContents {

    private final Map<UUID, PlanEntry> entries = new LinkedHashMap<>();

    PlanContents(List<PlanChange> changes) {
        changes.stream().map(PlanChange::entry).forEach(entry -> {
            var _ = entries.put(entry.id(), entry);
        });
    }

    public <E extends PlanEntry> Optional<E> find(Class<E> type, UUID id) {
        return Optional.ofNullable(entries.get(id)).filter(type::isInstance).map(type::cast);
    }

    /// All entries of a type, in the order in which they came into the plan.
    public <E extends PlanEntry> List<E> all(Class<E> type) {
        return entries.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// The choice that holds for each phase for which there is one.
    public List<FocusChoice> focus() {
        var byPhase = new TreeMap<Integer, FocusChoice>();
        all(FocusChoice.class).forEach(choice -> {
            var _ = byPhase.put(choice.phase(), choice);
        });
        return List.copyOf(byPhase.values());
    }

    /// The days on which goals or sub-goals were evaluated.
    public List<LocalDate> evaluatedOn() {
        return Stream.concat(
                        goalsEvaluatedOn().stream(),
                        all(SubGoalEvaluation.class).stream().map(SubGoalEvaluation::on))
                .toList();
    }

    /// The days on which the effort goals were evaluated, in order.
    public List<LocalDate> goalsEvaluatedOn() {
        return all(GoalEvaluation.class).stream()
                .filter(GoalEvaluation::isOfGoals)
                .map(GoalEvaluation::on)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
