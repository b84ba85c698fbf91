package dk.overgang.course.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.course.course.CoursePublication.PlanV1;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.DateMove;
import dk.overgang.course.course.domain.dates.PlannedDate;
import dk.overgang.course.course.domain.pauses.Interval;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows what a pause, a return or a voided pause would do to the dates of a course; nothing is changed. The
/// answer carries the version it was computed from: whoever then does it with `If-Match` does what was shown,
/// or nothing.
@RestController
@RequestMapping("/api/v1/courses/{id}/what-if")
class WhatIfController {

    /// A longer pause than this is asked for by mistake.
    private static final int LONGEST_YEARS = 5;

    private static final String PAUSE_FROM = "pauseFrom";
    private static final String RESUME_ON = "resumeOn";
    private static final String VOID_PAUSE = "voidPause";
    private static final UUID SUPPOSED = new UUID(0, 0);

    /// @param plan as it would stand
    /// @param moves every date that would be another one, the boundaries among them, in the order of the dates
    /// @param waits the dates that would wait, by which nobody knows yet how long
    /// @param stands the dates that would stay as they are
    /// @param courseVersion the version of the course that this was computed from, as in the `ETag`
    /// @param endedOn the day on which the course would have ended; null where it would go on
    record WhatIf(
            @JsonUnwrapped PlanV1 plan,
            List<DateMove> moves,
            List<PlannedDate> waits,
            List<PlannedDate> stands,
            long courseVersion,
            @Nullable LocalDate endedOn) {}

    private final CommandHandler<Course> commands;
    private final Calendar calendar;
    private final List<PlannedDates> dates;

    WhatIfController(CommandHandler<Course> commands, Calendar calendar, List<PlannedDates> dates) {
        this.commands = commands;
        this.calendar = calendar;
        this.dates = dates;
    }

    /// One of: a pause from a day on (`pauseFrom`), a pause of known length, also ahead (`pauseFrom` and
    /// `pauseTo`), a return (`resumeOn`, and `pause` where several are open), a pause as if it never was
    /// (`voidPause`).
    @GetMapping
    ResponseEntity<WhatIf> whatIf(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate pauseFrom,
            @RequestParam(required = false) @Nullable LocalDate pauseTo,
            @RequestParam(required = false) @Nullable LocalDate resumeOn,
            @RequestParam(required = false) @Nullable UUID pause,
            @RequestParam(required = false) @Nullable UUID voidPause) {
        var asked = Stream.of(pauseFrom, resumeOn, voidPause)
                .flatMap(Stream::ofNullable)
                .count();
        if (asked != 1) {
            throw Problem.parameter(PAUSE_FROM, asked == 0 ? "missing" : "one-what-if");
        }
        var stored = commands.visible(caller, id);
        var course = stored.state();
        if (course.start() == null) {
            throw Problem.conflict("course:not-started");
        }
        var supposed = resumeOn != null
                ? after(course, new Resume(resumeOn, today(), pause), RESUME_ON)
                : voidPause != null
                        ? after(course, new VoidPause(voidPause, today()), VOID_PAUSE)
                        : paused(course, pauseFrom, pauseTo);
        return Versioned.ok(stored, _ -> view(stored, supposed));
    }

    private Course paused(Course course, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            throw Problem.parameter(PAUSE_FROM, "missing");
        }
        if (to == null) {
            return after(course, new PauseFrom(SUPPOSED, "SUPPOSED", from, today()), PAUSE_FROM);
        }
        var plan = course.plan().orElseThrow();
        within(PAUSE_FROM, plan.start(), from, plan.plannedEnd());
        within("pauseTo", from, to, from.plusYears(LONGEST_YEARS));
        return course.supposing(new Interval(from, to));
    }

    /// What is refused here is refused there too, and for the same reason.
    private static Course after(Course course, CourseCommand command, String parameter) {
        return switch (course.decide(command)) {
            case Changed<Course>(var after, var _) -> after;
            case Unchanged<Course> _ -> course;
            case Refused<Course>(var why) ->
                throw why.reason().faults().stream()
                        .findFirst()
                        .map(fault -> Problem.parameter(
                                parameter,
                                fault.code(),
                                fault.arguments().stream().map(Object::toString).toArray()))
                        .orElseGet(() -> RefusalProblems.of(why));
        };
    }

    private WhatIf view(Stored<Course> stored, Course supposed) {
        var before = dates(stored.state());
        var after = dates(supposed);
        var moves = DateMove.between(before, after);
        var waits = waiting(supposed, after);
        var stands = after.stream()
                .filter(date -> !waits.contains(date))
                .filter(date -> moves.stream().noneMatch(move -> move.what().equals(date.what())))
                .toList();
        return new WhatIf(
                supposed.plan().map(PlanV1::of).orElseThrow(),
                moves,
                waits,
                stands,
                stored.version(),
                Optional.ofNullable(supposed.ending()).map(Ending::on).orElse(null));
    }

    /// The dates that would move if the open pause ended a day after it began.
    private List<PlannedDate> waiting(Course supposed, List<PlannedDate> now) {
        return supposed.heldSince()
                .map(since -> DateMove.between(now, dates(supposed.supposing(new Interval(since, since.plusDays(1))))))
                .map(moves -> now.stream()
                        .filter(date ->
                                moves.stream().anyMatch(move -> move.what().equals(date.what())))
                        .toList())
                .orElse(List.of());
    }

    private List<PlannedDate> dates(Course course) {
        return dates.stream().flatMap(room -> room.of(course).stream()).toList();
    }

    private LocalDate today() {
        return calendar.today();
    }

    private static void within(String parameter, LocalDate earliest, LocalDate date, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw Problem.parameter(parameter, "date-outside", earliest.toString(), latest.toString());
        }
    }
}
