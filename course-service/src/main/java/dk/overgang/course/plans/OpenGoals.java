package dk.overgang.course.plans;

import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.OpenAtClosing;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.EvaluationCalendar;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.messaging.store.AggregateStore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The open sub-goals of a plan, and the evaluations of the effort goals that have not taken place. Of a course
/// that has ended, those count that were due by then: none behind the first day of a pause that was still open.
@Component
class OpenGoals implements OpenAtClosing {

    private final AggregateStore<CoursePlan> plans;
    private final CourseFacade courses;

    OpenGoals(AggregateStore<CoursePlan> plans, CourseFacade courses) {
        this.plans = plans;
        this.courses = courses;
    }

    @Override
    public List<OpenItem> of(Course course) {
        var plan = plans.find(CoursePlan.idOf(course.id()))
                .map(stored -> stored.state())
                .orElseGet(() -> CoursePlan.of(course));
        return Stream.concat(subGoals(plan), evaluations(course, plan)).toList();
    }

    private static Stream<OpenItem> subGoals(CoursePlan plan) {
        return plan.contents().all(SubGoal.class).stream()
                .filter(subGoal -> subGoal.state() == SubGoal.State.OPEN)
                .map(subGoal -> new OpenItem(
                        "SUB_GOAL", subGoal.id().toString(), subGoal.content().dueOn()));
    }

    private Stream<OpenItem> evaluations(Course course, CoursePlan plan) {
        var every = courses.programme(course).evaluationEveryMonths();
        return EvaluationCalendar.of(course, every).doneOn(plan.contents().goalsEvaluatedOn()).all().stream()
                .filter(due -> due.doneOn() == null && couldBeDone(course, due.dueOn()))
                .map(due -> new OpenItem("GOAL_EVALUATION", String.valueOf(due.number()), due.latestOn()));
    }

    private static boolean couldBeDone(Course course, LocalDate dueOn) {
        var ending = course.ending();
        return ending == null || (!dueOn.isAfter(ending.on()) && !course.heldToTheEnd(dueOn));
    }
}
