package dk.overgang.course.course;

import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.actions.Circumstances;
import dk.overgang.course.course.domain.actions.CourseAction;
import dk.overgang.course.course.domain.actions.PauseAction;
import dk.overgang.course.course.domain.pauses.Pause;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a caller may do with a course now, and why not the rest.
@Component
class CourseActions {

    private final AllowedActions allowed;
    private final Calendar calendar;
    private final List<EvaluationDays> evaluations;

    CourseActions(AllowedActions allowed, Calendar calendar, List<EvaluationDays> evaluations) {
        this.allowed = allowed;
        this.calendar = calendar;
        this.evaluations = evaluations;
    }

    /// Those of the course in their fixed order, then those of each pause that counts.
    List<AllowedAction> of(Caller caller, Course course) {
        var now = new Circumstances(calendar.today(), evaluatedAfterPhaseOne(course), caller.subject());
        var ofCourse = Stream.of(CourseAction.values()).map(action -> trial(course, action, now));
        var ofPauses = course.currentPauses().stream()
                .filter(pause -> !pause.voided())
                .flatMap(pause -> Stream.of(PauseAction.values()).map(action -> trial(course, pause, action)));
        return Stream.concat(ofCourse, ofPauses)
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }

    private static Trial trial(Course course, CourseAction action, Circumstances now) {
        return Trial.post(action.name(), address(course) + action.path(), () -> action.tried(course, now));
    }

    private Trial trial(Course course, Pause pause, PauseAction action) {
        return Trial.post(
                        action.name(),
                        address(course) + "pauses/" + pause.id() + "/" + action.path(),
                        () -> action.tried(course, pause.id(), calendar.today()))
                .of(pause.id());
    }

    private static String address(Course course) {
        return "/api/v1/courses/" + course.id() + "/";
    }

    /// The first evaluation in phase 2 or later, by the dates that stand; null where there is none (E15). While a
    /// pause holds the first boundary, phase 1 goes on.
    @Nullable
    LocalDate evaluatedAfterPhaseOne(Course course) {
        return course.plan()
                .map(plan -> plan.ends().getFirst())
                .filter(boundary -> !course.holds(boundary))
                .flatMap(boundary -> evaluations.stream()
                        .flatMap(room -> room.of(course.id()).stream())
                        .filter(day -> !day.isBefore(boundary))
                        .min(LocalDate::compareTo))
                .orElse(null);
    }
}
