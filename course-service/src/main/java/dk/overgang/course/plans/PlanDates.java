package dk.overgang.course.plans;

import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.PlannedDates;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.PlannedDate;
import dk.overgang.course.plans.domain.EvaluationCalendar;
import java.util.List;
import org.springframework.stereotype.Component;

/// The days on which the effort goals are evaluated, which move with every pause (E3).
@Component
class PlanDates implements PlannedDates {

    private final CourseFacade courses;

    PlanDates(CourseFacade courses) {
        this.courses = courses;
    }

    @Override
    public List<PlannedDate> of(Course course) {
        return EvaluationCalendar.of(course, courses.programme(course).evaluationEveryMonths()).all().stream()
                .map(due -> new PlannedDate("GOAL_EVALUATION_" + due.number(), due.dueOn()))
                .toList();
    }
}
