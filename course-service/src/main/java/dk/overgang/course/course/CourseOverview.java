package dk.overgang.course.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.domain.Course;
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

/// Reads courses: one and many.
@RestController
@RequestMapping("/api/v1/courses")
class CourseOverview {

    /// @param allowed what the caller may do with it now, and why not the rest
    record CourseAnswer(@JsonUnwrapped CourseView course, List<AllowedAction> allowed) {}

    private final AggregateStore<Course> courses;
    private final CommandHandler<Course> commands;
    private final CourseAggregate aggregate;
    private final Scopes scopes;
    private final CourseViews views;
    private final CourseActions actions;

    CourseOverview(
            AggregateStore<Course> courses,
            CommandHandler<Course> commands,
            CourseAggregate aggregate,
            Scopes scopes,
            CourseViews views,
            CourseActions actions) {
        this.courses = courses;
        this.commands = commands;
        this.aggregate = aggregate;
        this.scopes = scopes;
        this.views = views;
        this.actions = actions;
    }

    /// Without `sort` in the order of the ids, which tells nothing but never changes. A course that cannot be read is
    /// left out, so that it hides none of the others.
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
        var found = courses.findReadable(query).stream()
                .map(Stored::state)
                .filter(course -> aggregate.isShownTo(scope, course))
                .toList();
        return paging.page(found, course -> sort == null ? SortKey.of(course.id()) : sort.place(direction, course))
                .map(views::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseAnswer> one(@PathVariable UUID id, Caller caller) {
        return Versioned.ok(
                commands.visible(caller, id), course -> new CourseAnswer(views.of(course), actions.of(caller, course)));
    }
}
