package dk.overgang.course.lifecycle;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.course.lifecycle.CoursePublication.PlanV1;
import dk.overgang.course.lifecycle.domain.Course;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.course.lifecycle.domain.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
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

    private static final int USUAL = 50;
    private static final int MOST = 200;

    record Page(List<CourseView> items, @Nullable UUID next) {}

    /// What a list can be narrowed to; each part is optional.
    record Narrowing(
            @Nullable UUID citizenId,
            @Nullable UUID worker,
            Course.@Nullable Status status,
            @Nullable Integer phase,
            @Nullable Integer limit,
            @Nullable UUID after) {

        int size() {
            return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
        }

        Query in(String municipality) {
            var criteria = where("municipality").is(municipality);
            add(criteria, "citizenId", citizenId);
            add(criteria, "worker", worker);
            add(criteria, "status", status);
            add(criteria, "phase", phase);
            if (after != null) {
                var _ = criteria.and("_id").gt(after);
            }
            return Query.query(criteria).with(Sort.by(ASC, "_id")).limit(size() + 1);
        }

        private static void add(
                org.springframework.data.mongodb.core.query.Criteria criteria, String field, @Nullable Object value) {
            if (value != null) {
                var _ = criteria.and(field).is(value);
            }
        }
    }

    private final CourseStore courses;
    private final CourseLifecycle lifecycle;

    CourseOverview(CourseStore courses, CourseLifecycle lifecycle) {
        this.courses = courses;
        this.lifecycle = lifecycle;
    }

    @GetMapping
    Page list(Caller caller, Narrowing narrowing) {
        var found = courses.find(narrowing.in(caller.municipality())).stream()
                .map(kept -> CourseView.of(kept.course()))
                .toList();
        return found.size() <= narrowing.size()
                ? new Page(found, null)
                : new Page(
                        found.subList(0, narrowing.size()),
                        found.get(narrowing.size() - 1).courseId());
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseView> one(@PathVariable UUID id, Caller caller) {
        return CourseView.answer(lifecycle.visible(caller, new CourseId(id)));
    }

    /// The plan as it would be with one more pause; nothing is changed.
    @GetMapping("/{id}/what-if")
    PlanV1 whatIf(
            @PathVariable UUID id, Caller caller, @RequestParam LocalDate pauseFrom, @RequestParam LocalDate pauseTo) {
        if (pauseTo.isBefore(pauseFrom)) {
            throw Problem.parameter("pauseTo", "date-outside", pauseFrom.toString(), "…");
        }
        return lifecycle
                .visible(caller, new CourseId(id))
                .course()
                .planWith(new Interval(pauseFrom, pauseTo))
                .map(PlanV1::of)
                .orElseThrow(() -> Problem.conflict("course:not-started"));
    }
}
