package dk.overgang.course.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.CoursePublication.PlanV1;
import dk.overgang.course.course.Suppositions.Supposed;
import dk.overgang.course.course.Suppositions.Supposition;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.DateMove;
import dk.overgang.course.course.domain.dates.PlannedDate;
import dk.overgang.course.course.domain.pauses.Interval;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows what anything that moves the dates of a course would do to them; nothing is changed. The answer carries
/// the version it was computed from: whoever then does it with `If-Match` does what was shown, or nothing.
@RestController
@RequestMapping("/api/v1/courses/{id}/what-if")
class WhatIfController {

    private static final String PAUSE_FROM = "pauseFrom";

    /// @param plan as it would stand; after a restart that of the course that would begin
    /// @param moves every date that would be another one, the boundaries among them, in the order of the dates
    /// @param waits the dates that would wait, by which nobody knows yet how long
    /// @param stands the dates that would stay as they are, and those that the course would get by it
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
    private final Suppositions suppositions;
    private final List<PlannedDates> dates;

    WhatIfController(CommandHandler<Course> commands, Suppositions suppositions, List<PlannedDates> dates) {
        this.commands = commands;
        this.suppositions = suppositions;
        this.dates = dates;
    }

    /// One of: a pause from a day on (`pauseFrom`), a pause of known length, also ahead (`pauseFrom` and
    /// `pauseTo`), a return (`resumeOn`, and `pause` where several are open), a pause as if it never was
    /// (`voidPause`), a start (`startOn`) or a corrected start (`startCorrectedTo`), each with `ended` where the
    /// course is meant as ended, another length (`lengthenTo`, in months), a restart (`restartOn`, and
    /// `transitionOn` where the next course has a planned start).
    @GetMapping
    ResponseEntity<WhatIf> whatIf(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate pauseFrom,
            @RequestParam(required = false) @Nullable LocalDate pauseTo,
            @RequestParam(required = false) @Nullable LocalDate resumeOn,
            @RequestParam(required = false) @Nullable UUID pause,
            @RequestParam(required = false) @Nullable UUID voidPause,
            @RequestParam(required = false) @Nullable LocalDate startOn,
            @RequestParam(required = false) @Nullable LocalDate startCorrectedTo,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable Integer lengthenTo,
            @RequestParam(required = false) @Nullable LocalDate restartOn,
            @RequestParam(required = false) @Nullable LocalDate transitionOn) {
        var asked = Stream.of(
                        asked(pauseFrom, from -> suppositions.pause(PAUSE_FROM, from, pauseTo)),
                        asked(resumeOn, on -> suppositions.resume("resumeOn", on, pause)),
                        asked(voidPause, voided -> suppositions.voidPause("voidPause", voided)),
                        asked(startOn, on -> suppositions.start("startOn", on, ended)),
                        asked(startCorrectedTo, to -> suppositions.correctStart("startCorrectedTo", to, ended, caller)),
                        asked(lengthenTo, months -> suppositions.lengthen("lengthenTo", months)),
                        asked(restartOn, on -> suppositions.restart("restartOn", on, transitionOn)))
                .flatMap(Optional::stream)
                .toList();
        if (asked.size() != 1) {
            throw Problem.parameter(PAUSE_FROM, asked.isEmpty() ? "missing" : "one-what-if");
        }
        var stored = commands.visible(caller, id);
        var supposed = asked.getFirst().of().apply(stored.state());
        return Versioned.ok(stored, _ -> view(stored, supposed));
    }

    private static <T> Optional<Supposition> asked(@Nullable T parameter, Function<T, Supposition> supposition) {
        return parameter == null ? Optional.empty() : Optional.of(supposition.apply(parameter));
    }

    private WhatIf view(Stored<Course> stored, Supposed supposed) {
        var before = dates(stored.state());
        var course = supposed.course();
        var after = dates(course);
        var moves = DateMove.between(before, after);
        var waits = waiting(course, after);
        var stands = after.stream()
                .filter(date -> !waits.contains(date))
                .filter(date -> moves.stream().noneMatch(move -> move.what().equals(date.what())))
                .toList();
        return new WhatIf(
                course.plan().map(PlanV1::of).orElseThrow(),
                moves,
                waits,
                stands,
                stored.version(),
                Optional.ofNullable(supposed.ending()).map(Ending::on).orElse(null));
    }

    /// The dates that would move if the open pause ended a day later than all days that are paused anyway: one
    /// that ends within another pause moves nothing (E4).
    private List<PlannedDate> waiting(Course supposed, List<PlannedDate> now) {
        return supposed.heldSince()
                .map(since -> new Interval(since, endOfPauses(supposed, since).plusDays(1)))
                .map(pause -> DateMove.between(now, dates(supposed.supposing(pause))))
                .map(moves -> now.stream()
                        .filter(date ->
                                moves.stream().anyMatch(move -> move.what().equals(date.what())))
                        .toList())
                .orElse(List.of());
    }

    private static LocalDate endOfPauses(Course course, LocalDate since) {
        return course.pausedDays().stream()
                .map(Interval::to)
                .filter(since::isBefore)
                .max(LocalDate::compareTo)
                .orElse(since);
    }

    private List<PlannedDate> dates(Course course) {
        return dates.stream().flatMap(room -> room.of(course).stream()).toList();
    }
}
