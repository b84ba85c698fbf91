package dk.overgang.course.results;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.measurements.MeasuredProgress;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.results.domain.CourseOutcome;
import dk.overgang.course.results.domain.CourseOutcome.CorrectionReason;
import dk.overgang.course.results.domain.CourseOutcome.Note;
import dk.overgang.course.results.domain.CourseOutcome.OutcomeEntry;
import dk.overgang.course.results.domain.OutcomeCodes;
import dk.overgang.messaging.store.AggregateStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Records what a course has led to, and shows it beside what course and measurements know themselves.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/outcome")
class OutcomeController {

    /// The version of an outcome that nobody has recorded, whether it is stored already or not.
    private static final String UNTOUCHED = "\"1\"";

    /// @param values a code for each result; the first time all of them, later those that change
    /// @param reason why something else was recorded before; needed only then
    record OutcomeBody(
            @NotNull @Size(max = 50) Map<String, @Nullable String> values,
            @Nullable CorrectionReason reason) {}

    /// @param asked what is recorded in the programme of the course, with the values it may have
    /// @param standing null before anybody has recorded anything
    /// @param former what it was before it was corrected, the first one first
    /// @param admissions during the course, whose transfers are one admission
    /// @param wellbeing what has changed with each instrument that has a score
    record OutcomeView(
            List<OutcomeCodes.Result> asked,
            @Nullable OutcomeEntry standing,
            List<OutcomeEntry> former,
            long admissions,
            List<WellbeingView> wellbeing) {}

    /// @param allowed whether the caller may record or correct it now, and why not
    record OutcomeAnswer(@JsonUnwrapped OutcomeView outcome, List<AllowedAction> allowed) {}

    /// A score at the start and at the end.
    ///
    /// @param first the day of the first measurement that counts
    record WellbeingView(String instrument, LocalDate first, LocalDate latest, int from, int to, Meaning meaning) {

        private static Stream<WellbeingView> of(Progress progress) {
            var score = progress.score();
            return score == null || !progress.isMeasuredTwice()
                    ? Stream.empty()
                    : Stream.of(new WellbeingView(
                            progress.instrument(),
                            progress.first().on(),
                            progress.latest().on(),
                            score.from(),
                            score.to(),
                            score.meaning()));
        }
    }

    private final AggregateStore<CourseOutcome> outcomes;
    private final CommandHandler<CourseOutcome> commands;
    private final CourseFacade courses;
    private final MeasuredProgress measured;
    private final OutcomeCodes codes;
    private final AllowedActions allowed;
    private final Clock clock;

    OutcomeController(
            AggregateStore<CourseOutcome> outcomes,
            CommandHandler<CourseOutcome> commands,
            CourseFacade courses,
            MeasuredProgress measured,
            OutcomeCodes codes,
            AllowedActions allowed,
            Clock clock) {
        this.outcomes = outcomes;
        this.commands = commands;
        this.courses = courses;
        this.measured = measured;
        this.codes = codes;
        this.allowed = allowed;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<OutcomeAnswer> outcome(Caller caller, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        return outcomes.find(CourseOutcome.idOf(courseId))
                .map(stored -> Versioned.ok(stored, outcome -> answer(caller, outcome, course)))
                .orElseGet(() ->
                        ResponseEntity.ok().eTag(UNTOUCHED).body(answer(caller, CourseOutcome.of(course), course)));
    }

    private OutcomeAnswer answer(Caller caller, CourseOutcome outcome, Course course) {
        return new OutcomeAnswer(view(outcome, course), List.of(allowed.of(caller, trial(caller, outcome, course))));
    }

    /// Tried with what stands; where nothing does, with any value of each result.
    private Trial trial(Caller caller, CourseOutcome outcome, Course course) {
        var values = outcome.standing()
                .map(OutcomeEntry::values)
                .orElseGet(() -> codes.recordedIn(course.programme().code()).stream()
                        .collect(toMap(
                                OutcomeCodes.Result::code,
                                result -> result.values().getFirst().code())));
        return Trial.post(
                "RECORD_OUTCOME",
                "/api/v1/courses/" + course.id() + "/outcome",
                () -> outcome.decide(note(values, null, course, caller)));
    }

    /// Records the outcome, or corrects what was recorded; what it was before stays readable.
    @PostMapping
    ResponseEntity<OutcomeView> record(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody OutcomeBody body) {
        var course = courses.visible(request.caller(), courseId).state();
        var note = note(given(body.values()), body.reason(), course, request.caller());
        var recorded = commands.handleOrBegin(
                CourseOutcome.idOf(courseId), () -> CourseOutcome.of(course), request, outcome -> outcome.decide(note));
        return Versioned.ok(recorded, outcome -> view(outcome, course));
    }

    private Note note(Map<String, String> values, @Nullable CorrectionReason reason, Course course, Caller caller) {
        return new Note(
                values,
                reason,
                course,
                codes,
                caller.subject(),
                courses.today(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private OutcomeView view(CourseOutcome outcome, Course course) {
        var entries = outcome.entries();
        return new OutcomeView(
                codes.recordedIn(course.programme().code()),
                outcome.standing().orElse(null),
                entries.isEmpty() ? List.of() : entries.subList(0, entries.size() - 1),
                course.admittedTimes(),
                measured.of(course.id()).stream().flatMap(WellbeingView::of).toList());
    }

    private static Map<String, String> given(Map<String, @Nullable String> values) {
        var given = new HashMap<String, String>();
        values.forEach((result, value) -> {
            if (value != null) {
                given.put(result, value);
            }
        });
        return given;
    }
}
