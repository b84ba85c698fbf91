package dk.overgang.course.course;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.CorrectStart;
import dk.overgang.course.course.domain.CourseCommand.Lengthen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.pauses.Interval;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything that moves the dates of a course, as something that may be supposed. Each is the very command that
/// does it, so that what is refused there is refused here, and for the same reason.
@Component
class Suppositions {

    /// A longer pause than this is asked for by mistake.
    private static final int LONGEST_YEARS = 5;

    /// The field of a restart that has a parameter of its own.
    private static final String TRANSITION_ON = "transitionOn";

    private static final String ANY_CODE = "SUPPOSED";
    private static final UUID ANY_ID = new UUID(0, 0);

    /// What is supposed of a course.
    ///
    /// @param parameter the one that asks for it; at fault where it is refused
    record Supposition(String parameter, Function<Course, Supposed> of) {}

    /// @param course as it would be; of a restart the one that would begin
    /// @param ending how the course that was asked about would have ended; null where it would go on
    record Supposed(Course course, @Nullable Ending ending) {

        static Supposed of(Course course) {
            return new Supposed(course, course.ending());
        }
    }

    private final Calendar calendar;
    private final CourseActions actions;
    private final Restarts restarts;

    Suppositions(Calendar calendar, CourseActions actions, Restarts restarts) {
        this.calendar = calendar;
        this.actions = actions;
        this.restarts = restarts;
    }

    /// @param to the day of the return, for a pause of known length, also ahead; null while nobody knows it
    Supposition pause(String parameter, LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? command(parameter, new PauseFrom(ANY_ID, ANY_CODE, from, today()))
                : new Supposition(
                        parameter, course -> Supposed.of(paused(parameter, goingOn(parameter, course), from, to)));
    }

    Supposition resume(String parameter, LocalDate on, @Nullable UUID pause) {
        return command(parameter, new Resume(on, today(), pause));
    }

    Supposition voidPause(String parameter, UUID pause) {
        return command(parameter, new VoidPause(pause, today()));
    }

    /// A start so far back that it needs to be confirmed is shown as confirmed: to see what it does is what it is
    /// confirmed by.
    Supposition start(String parameter, LocalDate on, boolean ended) {
        return command(parameter, new Start(on, today(), true, ended));
    }

    Supposition correctStart(String parameter, LocalDate to, boolean ended, Caller caller) {
        return new Supposition(
                parameter,
                course -> Supposed.of(after(
                        parameter,
                        course,
                        new CorrectStart(
                                to,
                                ANY_CODE,
                                actions.evaluatedAfterPhaseOne(course),
                                ended,
                                caller.subject(),
                                today()))));
    }

    Supposition lengthen(String parameter, int months) {
        return command(parameter, new Lengthen(months, ANY_CODE, today()));
    }

    /// The course that would begin, as if it started on its planned day, or today: the earliest dates there can
    /// be (E12).
    Supposition restart(String parameter, LocalDate on, @Nullable LocalDate transitionOn) {
        return new Supposition(parameter, course -> {
            var ended = after(parameter, course, new Restart(ANY_ID, on, transitionOn, today()));
            var start = Objects.requireNonNullElse(transitionOn, today());
            var begun = after(parameter, restarts.next(ended), new Start(start, start, true, true));
            return new Supposed(begun, ended.ending());
        });
    }

    private static Supposition command(String parameter, CourseCommand command) {
        return new Supposition(parameter, course -> Supposed.of(after(parameter, course, command)));
    }

    /// The course once the time that has passed is made to count, as before every command.
    ///
    /// @throws Problem 409 for one that is over
    private Course goingOn(String parameter, Course course) {
        var now = after(parameter, course, new PassTime(today()));
        var ending = now.ending();
        if (ending != null) {
            throw RefusalProblems.of(new AlreadyEnded(ending.on()));
        }
        return now;
    }

    private static Course paused(String parameter, Course course, LocalDate from, LocalDate to) {
        var plan = course.plan().orElseThrow(() -> Problem.conflict("course:not-started"));
        within(parameter, plan.start(), from, plan.plannedEnd());
        within("pauseTo", from, to, from.plusYears(LONGEST_YEARS));
        return course.supposing(new Interval(from, to));
    }

    private static Course after(String parameter, Course course, CourseCommand command) {
        return switch (course.decide(command)) {
            case Changed<Course>(var after, var _) -> after;
            case Unchanged<Course> _ -> course;
            case Refused<Course>(var why) ->
                throw why.reason().faults().stream()
                        .findFirst()
                        .map(fault -> Problem.parameter(
                                fault.field().equals(TRANSITION_ON) ? TRANSITION_ON : parameter,
                                fault.code(),
                                fault.arguments().toArray()))
                        .orElseGet(() -> RefusalProblems.of(why));
        };
    }

    private static void within(String parameter, LocalDate earliest, LocalDate date, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw Problem.parameter(parameter, "date-outside", earliest, latest);
        }
    }

    private LocalDate today() {
        return calendar.today();
    }
}
