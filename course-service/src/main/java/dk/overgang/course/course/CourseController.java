package dk.overgang.course.course;

import dk.overgang.access.NoPersonalNumber;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
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
    record StartRequest(@NotNull LocalDate on, @Nullable Boolean confirmed) {}

    /// @param pause the pause that ends; needed only where several are open
    record ResumeRequest(@NotNull LocalDate on, @Nullable UUID pause) {}

    record PauseRequest(
            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason,

            @NotNull LocalDate from) {}

    record EndRequest(
            @NotNull @Pattern(regexp = "DECLINED_BY_CITIZEN|MOVED|OTHER", message = "end-reason")
            String reason,

            @NotNull LocalDate on) {}

    record WorkerRequest(@NotNull UUID worker) {}

    private final CommandHandler<Course> commands;
    private final Calendar calendar;

    CourseController(CommandHandler<Course> commands, Calendar calendar) {
        this.commands = commands;
        this.calendar = calendar;
    }

    @PostMapping("/start")
    ResponseEntity<CourseView> start(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody StartRequest start) {
        return answer(id, request, new Start(start.on(), today(), Boolean.TRUE.equals(start.confirmed())));
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
        return Versioned.ok(commands.handle(id, request, course -> course.decide(command)), CourseView::of);
    }
}
