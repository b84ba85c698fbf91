package dk.overgang.course.measurements;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.WithdrawalRequest;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Measurement.CorrectionReason;
import dk.overgang.course.measurements.domain.MeasurementCommand;
import dk.overgang.course.measurements.domain.MeasurementCommand.Complete;
import dk.overgang.course.measurements.domain.MeasurementCommand.Correct;
import dk.overgang.course.measurements.domain.MeasurementCommand.Entered;
import dk.overgang.course.measurements.domain.MeasurementCommand.Take;
import dk.overgang.course.measurements.domain.MeasurementCommand.Wanted;
import dk.overgang.course.measurements.domain.MeasurementCommand.Withdraw;
import dk.overgang.course.measurements.domain.MeasurementPoints;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NoSuchInstrument;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NoSuchVersion;
import dk.overgang.course.measurements.instruments.InstrumentCatalogue;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.ProgrammeVersion.InstrumentUse;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Keeps what citizens answer, completes drafts, corrects, and lists.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/measurements")
class MeasurementController {

    /// Behind every day that a measurement may have.
    private static final long END_OF_TIME = 99_999_999;

    /// @param version that the answers were given to; without it the one of the course's programme, else the newest
    /// @param answers by the code of the item; null is no answer
    /// @param point the point in time it is made for; without it a measurement in between
    /// @param draft keeps what is there, though answers are missing
    /// @param consent to a measurement after the course; needed for `FOLLOW_UP` only
    record NewMeasurement(
            @NotNull String instrument,
            @Nullable Integer version,
            @NotNull LocalDate on,
            @NotNull Map<String, @Nullable Integer> answers,
            @NotNull AnsweredBy answeredBy,
            @Nullable PointKind point,
            @Nullable Boolean draft,
            @Nullable @Valid FollowUpConsent consent) {

        private Wanted wanted() {
            return new Wanted(
                    on,
                    given(answers),
                    answeredBy,
                    point,
                    Boolean.TRUE.equals(draft),
                    consent == null ? null : consent.givenOn());
        }
    }

    /// The citizen's consent to be asked after the course.
    record FollowUpConsent(@NotNull LocalDate givenOn) {}

    /// @param answers the missing ones, and others in place of those that the draft has
    record MeasurementCompletion(@NotNull Map<String, @Nullable Integer> answers) {}

    /// @param answers those that change; the others stay
    record MeasurementCorrection(
            @NotNull Map<String, @Nullable Integer> answers,
            @NotNull CorrectionReason reason) {}

    private final CommandHandler<Measurement> commands;
    private final CourseMeasurements measurements;
    private final CourseFacade courses;
    private final InstrumentCatalogue instruments;
    private final Clock clock;

    MeasurementController(
            CommandHandler<Measurement> commands,
            CourseMeasurements measurements,
            CourseFacade courses,
            InstrumentCatalogue instruments,
            Clock clock) {
        this.commands = commands;
        this.measurements = measurements;
        this.courses = courses;
        this.instruments = instruments;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<MeasurementView> take(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewMeasurement body) {
        var course = courses.visible(request.caller(), courseId);
        var id = request.newId();
        var made = commands.create(id, request, () -> {
            request.mustHaveSeen(course.version());
            var uses = courses.programme(course.state()).instruments();
            return Measurement.decide(new Take(
                    id,
                    course.state(),
                    MeasurementPoints.of(course.state(), uses),
                    instrument(body, uses),
                    body.wanted(),
                    entered(request),
                    courses.today()));
        });
        return Versioned.created(made, MeasurementView::of);
    }

    private Instrument instrument(NewMeasurement body, List<InstrumentUse> uses) {
        var versions = instruments.versions(body.instrument());
        if (versions.isEmpty()) {
            throw RefusalProblems.of(new NoSuchInstrument(
                    instruments.inForce().stream().map(Instrument::code).toList()));
        }
        var version = Optional.ofNullable(body.version())
                .or(() -> usedVersion(body.instrument(), uses))
                .orElse(versions.getLast().version());
        return versions.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> RefusalProblems.of(new NoSuchVersion(
                        versions.stream().map(Instrument::version).toList())));
    }

    private static Optional<Integer> usedVersion(String code, List<InstrumentUse> uses) {
        return uses.stream()
                .map(InstrumentUse::instrument)
                .filter(used -> used.code().equals(code))
                .findFirst()
                .map(VersionId::version);
    }

    /// The answers that were missing.
    @PostMapping("/{id}/completion")
    ResponseEntity<MeasurementView> complete(
            @PathVariable UUID courseId,
            @PathVariable UUID id,
            CommandRequest request,
            @Valid @RequestBody MeasurementCompletion body) {
        var course = courses.visible(request.caller(), courseId).state();
        return change(
                course,
                id,
                request,
                instrument -> new Complete(course, instrument, given(body.answers()), entered(request)));
    }

    /// Other answers; those that stood before stay readable.
    @PostMapping("/{id}/correction")
    ResponseEntity<MeasurementView> correct(
            @PathVariable UUID courseId,
            @PathVariable UUID id,
            CommandRequest request,
            @Valid @RequestBody MeasurementCorrection body) {
        var course = courses.visible(request.caller(), courseId).state();
        return change(
                course,
                id,
                request,
                instrument -> new Correct(instrument, given(body.answers()), body.reason(), entered(request)));
    }

    /// It was made by mistake: it stays readable, and counts for nothing any more, also after the course has ended.
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<MeasurementView> withdraw(
            @PathVariable UUID courseId,
            @PathVariable UUID id,
            CommandRequest request,
            @Valid @RequestBody WithdrawalRequest body) {
        var course = courses.visible(request.caller(), courseId).state();
        var command = new Withdraw(body.by(request, courses.today()), WithdrawalRequest.isByLeader(request));
        return change(course, id, request, _ -> command);
    }

    private ResponseEntity<MeasurementView> change(
            Course course, UUID id, CommandRequest request, Function<Instrument, MeasurementCommand.Change> command) {
        var changed = commands.handle(
                () -> measurements.one(course, id),
                request,
                measurement -> measurement.decide(command.apply(instruments.version(measurement.instrument()))));
        return Versioned.ok(changed, MeasurementView::of);
    }

    /// The measurements of a course, the newest day first; drafts too.
    @GetMapping
    Page<MeasurementView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var course = courses.visible(caller, courseId).state();
        return paging.pageOf(measurements.of(course.id()).stream(), MeasurementController::newestFirst)
                .map(MeasurementView::of);
    }

    /// Keys sort upwards: the later the day, the smaller its key.
    private static SortKey newestFirst(Measurement measurement) {
        return SortKey.of("%08d".formatted(END_OF_TIME - measurement.on().toEpochDay()), measurement.id());
    }

    @GetMapping("/{id}")
    ResponseEntity<MeasurementView> one(@PathVariable UUID courseId, @PathVariable UUID id, Caller caller) {
        var course = courses.visible(caller, courseId).state();
        return Versioned.ok(measurements.one(course, id), MeasurementView::of);
    }

    private Entered entered(CommandRequest request) {
        return new Entered(request.caller().subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Map<String, Integer> given(Map<String, @Nullable Integer> answers) {
        var given = new HashMap<String, Integer>();
        answers.forEach((item, answer) -> {
            if (answer != null) {
                given.put(item, answer);
            }
        });
        return given;
    }
}
