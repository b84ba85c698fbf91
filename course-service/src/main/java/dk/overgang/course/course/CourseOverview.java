package dk.overgang.course.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.CoursePublication.PlanV1;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.DateMove;
import dk.overgang.course.course.domain.dates.PlannedDate;
import dk.overgang.course.course.domain.pauses.Interval;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reads courses: one, many, and what a pause would do to one.
@RestController
@RequestMapping("/api/v1/courses")
class CourseOverview {

    /// A longer pause than this is asked for by mistake.
    private static final int LONGEST_YEARS = 5;

    /// @param moves every date that would be another one, the boundaries among them, in the order of the dates
    record WhatIf(@JsonUnwrapped PlanV1 plan, List<DateMove> moves) {}

    private final AggregateStore<Course> courses;
    private final CommandHandler<Course> commands;
    private final CourseAggregate aggregate;
    private final Scopes scopes;
    private final CourseViews views;
    private final List<PlannedDates> dates;

    CourseOverview(
            AggregateStore<Course> courses,
            CommandHandler<Course> commands,
            CourseAggregate aggregate,
            Scopes scopes,
            CourseViews views,
            List<PlannedDates> dates) {
        this.courses = courses;
        this.commands = commands;
        this.aggregate = aggregate;
        this.scopes = scopes;
        this.views = views;
        this.dates = dates;
    }

    /// Without `sort` in the order of the ids, which tells nothing but never changes.
    @GetMapping
    Page<CourseView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID citizenId,
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) Course.@Nullable Status status,
            @RequestParam(required = false) @Nullable Integer phase,
            @RequestParam(required = false) @Nullable Boolean paused,
            @RequestParam(required = false) @Nullable Boolean unconfirmedPause,
            @RequestParam(required = false) @Nullable LocalDate nextChangeBefore,
            @RequestParam(required = false) @Nullable CourseSort sort,
            @RequestParam(defaultValue = "ASC") Direction direction,
            Paging paging) {
        var scope = scopes.of(caller);
        var wanted = new CourseFilter(citizenId, worker, status, phase, paused, unconfirmedPause, nextChangeBefore)
                .in(scope);
        var query = sort == null ? CourseSort.byId(wanted, paging) : sort.in(direction, wanted, paging);
        var found = courses.find(query).stream()
                .map(Stored::state)
                .filter(course -> aggregate.isShownTo(scope, course))
                .toList();
        return paging.page(found, course -> sort == null ? SortKey.of(course.id()) : sort.place(direction, course))
                .map(views::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseView> one(@PathVariable UUID id, Caller caller) {
        return Versioned.ok(commands.visible(caller, id), views::of);
    }

    /// The plan as it would be with one more pause, and every date that would move; nothing is changed.
    @GetMapping("/{id}/what-if")
    WhatIf whatIf(
            @PathVariable UUID id, Caller caller, @RequestParam LocalDate pauseFrom, @RequestParam LocalDate pauseTo) {
        var course = commands.visible(caller, id).state();
        var plan = course.plan().orElseThrow(() -> Problem.conflict("course:not-started"));
        within("pauseFrom", plan.start(), pauseFrom, plan.plannedEnd());
        within("pauseTo", pauseFrom, pauseTo, pauseFrom.plusYears(LONGEST_YEARS));
        var supposed = course.supposing(new Interval(pauseFrom, pauseTo));
        return new WhatIf(
                supposed.plan().map(PlanV1::of).orElseThrow(), DateMove.between(dates(course), dates(supposed)));
    }

    private List<PlannedDate> dates(Course course) {
        return dates.stream().flatMap(room -> room.of(course).stream()).toList();
    }

    private static void within(String parameter, LocalDate earliest, LocalDate date, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw Problem.parameter(parameter, "date-outside", earliest.toString(), latest.toString());
        }
    }
}
