package dk.overgang.course.plans.domain;

import static dk.overgang.course.plans.domain.AnnasPlan.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.plans.domain.PlanCommand.AddNeed;
import dk.overgang.course.plans.domain.PlanCommand.AddReference;
import dk.overgang.course.plans.domain.PlanCommand.CloseNeed;
import dk.overgang.course.plans.domain.PlanCommand.CloseSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.PlanActivity;
import dk.overgang.course.plans.domain.PlanCommand.SetGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetSubGoal;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What may be done with a plan is what the plan itself answers (F-27).
class PlanTrialTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-24");

    private final AnnasPlan anna = AnnasPlan.started().on("2026-03-24");

    @Test
    void an_empty_plan_takes_everything_but_an_activity_that_serves_nothing() {
        assertThat(anna.mayDo())
                .containsExactly("ADD_NEED", "ADD_REFERENCE", "CHOOSE_FOCUS_AREAS", "EVALUATE_GOALS", "SET_GOAL");
    }

    @Test
    void before_the_start_the_goals_are_not_evaluated() {
        assertThat(AnnasPlan.inContact("2026-02-20").mayDo())
                .contains("ADD_NEED")
                .doesNotContain("EVALUATE_GOALS");
    }

    @Test
    void everything_can_be_done_with_what_is_open() {
        var _ = everything();

        assertThat(anna.mayDo())
                .containsExactly(
                        "ADD_NEED",
                        "ADD_REFERENCE",
                        "CHANGE_ACTIVITY",
                        "CHANGE_REFERENCE",
                        "CHANGE_SUB_GOAL",
                        "CHOOSE_FOCUS_AREAS",
                        "CLOSE_NEED",
                        "CLOSE_SUB_GOAL",
                        "EVALUATE_GOALS",
                        "EVALUATE_SUB_GOAL",
                        "JUDGE_ACTIVITY",
                        "NOTE_CITIZENS_WORDS",
                        "NOTE_WORKERS_VIEW",
                        "PLAN_ACTIVITY",
                        "PRIORITISE_NEED",
                        "REWORD_GOAL",
                        "SET_GOAL",
                        "SET_SUB_GOAL");
    }

    @Test
    void what_is_closed_can_be_opened_and_nothing_else() {
        var ids = everything();
        anna.does(new CloseNeed(ids.getFirst(), Need.Reason.MET, TODAY));
        anna.does(new CloseSubGoal(ids.getLast(), SubGoal.Outcome.REACHED, TODAY));

        assertThat(anna.mayDo())
                .contains("REOPEN_NEED", "CHANGE_ACTIVITY", "SET_SUB_GOAL")
                .doesNotContain("CLOSE_NEED", "PRIORITISE_NEED", "EVALUATE_SUB_GOAL", "CHANGE_SUB_GOAL");
    }

    @Test
    void nothing_is_done_after_the_end() {
        var _ = everything();
        anna.her(new End("MOVED", TODAY, TODAY));

        assertThat(anna.mayDo()).isEmpty();
    }

    private List<UUID> everything() {
        var need = anna.does(new AddNeed("HOME", Need.Kind.NEED, text("ro om natten"), null, null));
        var goal = anna.does(new SetGoal(text("et hjem")));
        var content = new SubGoal.Content(text("sove igennem"), text("fem nætter"), LocalDate.parse("2026-04-01"));
        var subGoal = anna.does(new SetSubGoal(goal, content));
        anna.does(new PlanActivity(
                new Activity.Content(text("gåtur"), List.of(need), Priority.NOW, Activity.Doer.CITIZEN, null)));
        anna.does(new AddReference(
                new PlanReference.Content(PlanReference.Type.JOB_PLAN, TODAY, null, null, "JOB_CENTRE")));
        return List.of(need, subGoal);
    }
}
