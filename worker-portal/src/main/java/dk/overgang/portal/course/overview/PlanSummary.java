package dk.overgang.portal.course.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// What the overview shows of the plan and of the handover.
record PlanSummary(List<FocusChoice> focusAreas, List<Need> needs, List<Goal> goals) {

    record FocusChoice(int phase, List<String> areas) {}

    record Need(String state) {}

    record Goal(String text, List<SubGoal> subGoals) {}

    record SubGoal(String text, LocalDate dueOn, String state) {}

    /// The board of those who take over.
    ///
    /// @param gaps how many needs nobody is counted on for
    record Board(int gaps, Readiness readiness) {}

    record Readiness(@Nullable Integer percent, int needs, int takenOver, int shared) {}

    record Areas(List<Area> areas) {}

    record Area(String code, Name name) {}

    record Name(String da, String en) {}

    interface PlanApi {

        @GetExchange("/api/v1/courses/{course}/plan")
        PlanSummary plan(@PathVariable UUID course);

        @GetExchange("/api/v1/focus-areas")
        Areas areas();
    }

    interface BoardApi {

        @GetExchange("/api/v1/networks/{course}/handover")
        Board board(@PathVariable UUID course);
    }

    /// The areas chosen last.
    List<String> areas() {
        return focusAreas.isEmpty() ? List.of() : focusAreas.getLast().areas();
    }

    public long openNeeds() {
        return needs.stream().filter(need -> need.state().equals("IN_PLAN")).count();
    }

    /// The open sub-goal that is due first.
    public Optional<SubGoal> next() {
        return goals.stream()
                .flatMap(goal -> goal.subGoals().stream())
                .filter(sub -> sub.state().equals("OPEN"))
                .min(Comparator.comparing(SubGoal::dueOn));
    }
}
