package dk.overgang.course.course;

import dk.overgang.access.NoPersonalNumber;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.CorrectStart;
import dk.overgang.course.course.domain.CourseCommand.DescribePause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.Lengthen;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.ReviewPause;
import dk.overgang.course.course.domain.CourseCommand.SetTransition;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.pauses.PauseReview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changes courses. Each answer is the course as it is afterwards.
@RestController
@RequestMapping("/api/v1/courses/{id}")
class CourseController {

    /// A code, never free text; which codes exist is the municipality's.
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /// @param confirmed that a phase has passed since that day; needed only then
    /// @param ended that the course has run its full time by now, and is entered as ended; needed only then
    record StartRequest(
            @NotNull LocalDate on,
            @Nullable Boolean confirmed,
            @Nullable Boolean ended) {}

    /// @param pause the pause that ends; needed only where several are open
    record ResumeRequest(@NotNull LocalDate on, @Nullable UUID pause) {}

    record PauseRequest(
            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason,

            @NotNull LocalDate from) {}

    record ReasonRequest(
            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason) {}

    record ReviewRequest(@NotNull LocalDate on, @NotNull PauseReview.Outcome outcome) {}

    record TransitionRequest(@NotNull LocalDate on) {}

    record HomeLostRequest(@NotNull LocalDate on) {}

    /// @param ended that the course has run its full time since that day, and is over; needed only then
    record StartCorrectionRequest(
            @NotNull LocalDate on,

            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason,

            @Nullable Boolean ended) {}

    record LengthRequest(
            @NotNull Integer months,

            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason) {}

    /// @param on the day the course ends; the next one is opened on the same day
    /// @param transitionOn the planned start of the next one, where there is one
    record RestartRequest(@NotNull LocalDate on, @Nullable LocalDate transitionOn) {}

    record EndRequest(
            @NotNull @Pattern(regexp = "DECLINED_BY_CITIZEN|MOVED|OTHER", message = "end-reason")
            String reason,

            @NotNull LocalDate on) {}

    record WorkerRequest(@NotNull UUID worker) {}

    private final CommandHandler<Course> commands;
    private final Calendar calendar;
    private final CourseViews views;
    private final Restarts restarts;
    private final CourseActions actions;

    CourseController(
            CommandHandler<Course> commands,
            Calendar calendar,
            CourseViews views,
            Restarts restarts,
            CourseActions actions) {
        this.commands = commands;
        this.calendar = calendar;
        this.views = views;
        this.restarts = restarts;
        this.actions = actions;
    }

    @PostMapping("/start")
    ResponseEntity<CourseView> start(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody StartRequest start) {
        return answer(
                id,
                request,
                new Start(
                        start.on(),
                        today(),
                        Boolean.TRUE.equals(start.confirmed()),
                        Boolean.TRUE.equals(start.ended())));
    }

    @PostMapping("/pause")
    ResponseEntity<CourseView> pause(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody PauseRequest pause) {
        return answer(id, request, new PauseFrom(request.newId(), pause.reason(), pause.from(), today()));
    }

    @PostMapping("/resume")
    ResponseEntity<CourseView> resume(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody ResumeRequest resume) {
        return answer(id, request, new Resume(resume.on(), today(), resume.pause()));
    }

    @PostMapping("/pauses/{pause}/confirm")
    ResponseEntity<CourseView> confirm(@PathVariable UUID id, @PathVariable UUID pause, CommandRequest request) {
        return answer(id, request, new ConfirmPause(pause, today()));
    }

    @PostMapping("/pauses/{pause}/void")
    ResponseEntity<CourseView> voidPause(@PathVariable UUID id, @PathVariable UUID pause, CommandRequest request) {
        return answer(id, request, new VoidPause(pause, today()));
    }

    @PostMapping("/pauses/{pause}/reason")
    ResponseEntity<CourseView> describe(
            @PathVariable UUID id,
            @PathVariable UUID pause,
            CommandRequest request,
            @Valid @RequestBody ReasonRequest described) {
        return answer(id, request, new DescribePause(pause, described.reason(), today()));
    }

    @PostMapping("/pauses/{pause}/reviews")
    ResponseEntity<CourseView> review(
            @PathVariable UUID id,
            @PathVariable UUID pause,
            CommandRequest request,
            @Valid @RequestBody ReviewRequest review) {
        return answer(id, request, new ReviewPause(pause, new PauseReview(review.on(), review.outcome()), today()));
    }

    @PostMapping("/transition")
    ResponseEntity<CourseView> transition(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody TransitionRequest transition) {
        return answer(id, request, new SetTransition(transition.on(), today()));
    }

    @PostMapping("/home-lost")
    ResponseEntity<CourseView> homeLost(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody HomeLostRequest lost) {
        return answer(id, request, new LoseHome(lost.on(), today()));
    }

    /// Evaluations stand in a document of their own: one that is noted in this very moment is not seen.
    @PostMapping("/start-correction")
    ResponseEntity<CourseView> correctStart(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody StartCorrectionRequest correction) {
        var course = commands.visible(request.caller(), id).state();
        return answer(
                id,
                request,
                new CorrectStart(
                        correction.on(),
                        correction.reason(),
                        actions.evaluatedAfterPhaseOne(course),
                        Boolean.TRUE.equals(correction.ended()),
                        request.caller().subject(),
                        today()));
    }

    @PostMapping("/length")
    ResponseEntity<CourseView> lengthen(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody LengthRequest length) {
        return answer(id, request, new Lengthen(length.months(), length.reason(), today()));
    }

    /// Ends the course and opens another one, which `restartedAs` names.
    @PostMapping("/restart")
    ResponseEntity<CourseView> restart(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody RestartRequest restart) {
        var command = new Restart(request.newId(), restart.on(), restart.transitionOn(), today());
        var ended = commands.handle(id, request, course -> course.decide(command));
        restarts.complete(ended.state());
        return Versioned.ok(ended, views::of);
    }

    @PostMapping("/end")
    ResponseEntity<CourseView> end(@PathVariable UUID id, CommandRequest request, @Valid @RequestBody EndRequest end) {
        return answer(id, request, new End(end.reason(), end.on(), today()));
    }

    @PostMapping("/worker")
    ResponseEntity<CourseView> assign(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody WorkerRequest assigned) {
        return answer(id, request, new AssignWorker(assigned.worker(), today()));
    }

    private LocalDate today() {
        return calendar.today();
    }

    private ResponseEntity<CourseView> answer(UUID id, CommandRequest request, CourseCommand command) {
        return Versioned.ok(commands.handle(id, request, course -> course.decide(command)), views::of);
    }
}
