package dk.overgang.course.lifecycle;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.scope.Scopes;
import dk.overgang.course.lifecycle.CoursePublication.PlanV1;
import dk.overgang.course.lifecycle.domain.Course;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.course.lifecycle.domain.Interval;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking at courses: one, many, and what a pause would do to one.
@RestController
@RequestMapping("/api/v1/courses")
class CourseOverview {

    /// A longer pause than this is asked for by mistake.
    private static final int LONGEST_YEARS = 5;

    record Page(List<CourseView> items, @Nullable UUID next) {}

    private final CourseStore courses;
    private final CourseLifecycle lifecycle;
    private final Scopes scopes;

    CourseOverview(CourseStore courses, CourseLifecycle lifecycle, Scopes scopes) {
        this.scopes = scopes;
        this.courses = courses;
        this.lifecycle = lifecycle;
    }

    @GetMapping
    Page list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID citizenId,
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) Course.@Nullable Status status,
            @RequestParam(required = false) @Nullable Integer phase,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        var wanted = new CourseFilter(citizenId, worker, status, phase, after);
        var scope = scopes.of(caller);
        var found = courses.find(wanted.in(scope).limit(limit + 1));
        var shown = found.stream()
                .limit(limit)
                .filter(kept -> kept.isShownBy(scope))
                .map(kept -> CourseView.of(kept.course()))
                .toList();
        return new Page(shown, found.size() > limit ? shown.getLast().courseId() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseView> one(@PathVariable UUID id, Caller caller) {
        return CourseView.answer(lifecycle.visible(caller, new CourseId(id)));
    }

    /// The plan as it would be with one more pause; nothing is changed.
    @GetMapping("/{id}/what-if")
    PlanV1 whatIf(
            @PathVariable UUID id, Caller caller, @RequestParam LocalDate pauseFrom, @RequestParam LocalDate pauseTo) {
        var course = lifecycle.visible(caller, new CourseId(id)).course();
        var plan = course.plan().orElseThrow(() -> Problem.conflict("course:not-started"));
        within("pauseFrom", plan.start(), pauseFrom, plan.plannedEnd());
        within("pauseTo", pauseFrom, pauseTo, pauseFrom.plusYears(LONGEST_YEARS));
        return course.planWith(new Interval(pauseFrom, pauseTo)).map(PlanV1::of).orElseThrow();
    }

    private static void within(String parameter, LocalDate earliest, LocalDate date, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw Problem.parameter(parameter, "date-outside", earliest.toString(), latest.toString());
        }
    }
}
