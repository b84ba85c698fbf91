package dk.overgang.course.lifecycle;

import dk.overgang.access.Caller;
import dk.overgang.access.Terms;
import dk.overgang.course.lifecycle.CourseLifecycle.Request;
import dk.overgang.course.lifecycle.domain.CourseCommand;
import dk.overgang.course.lifecycle.domain.CourseCommand.AssignWorker;
import dk.overgang.course.lifecycle.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.lifecycle.domain.CourseCommand.End;
import dk.overgang.course.lifecycle.domain.CourseCommand.PauseFrom;
import dk.overgang.course.lifecycle.domain.CourseCommand.Resume;
import dk.overgang.course.lifecycle.domain.CourseCommand.Start;
import dk.overgang.course.lifecycle.domain.CourseCommand.VoidPause;
import dk.overgang.course.lifecycle.domain.CourseDecision.Accepted;
import dk.overgang.course.lifecycle.domain.CourseDecision.Refused;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.messaging.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with a course. Each answer is the course as it stands after it.
@RestController
@RequestMapping("/api/v1/courses/{id}")
class CourseController {

    /// A code, never free text; which codes exist is the municipality's.
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    record Day(@NotNull LocalDate on) {}

    record PauseRequest(
            @NotNull @Pattern(regexp = CODE) String reason,
            @NotNull LocalDate from) {}

    record EndRequest(
            @NotNull @Pattern(regexp = "DECLINED_BY_CITIZEN|MOVED|OTHER")
            String reason,

            @NotNull LocalDate on) {}

    record WorkerRequest(@NotNull UUID worker) {}

    private final CourseLifecycle lifecycle;
    private final Calendar calendar;

    CourseController(CourseLifecycle lifecycle, Calendar calendar) {
        this.lifecycle = lifecycle;
        this.calendar = calendar;
    }

    @PostMapping("/start")
    ResponseEntity<CourseView> start(@PathVariable UUID id, Caller caller, Terms terms, @Valid @RequestBody Day day) {
        return answer(id, caller, terms, new Start(day.on(), today()));
    }

    @PostMapping("/pause")
    ResponseEntity<CourseView> pause(
            @PathVariable UUID id, Caller caller, Terms terms, @Valid @RequestBody PauseRequest pause) {
        var pauseId = Optional.ofNullable(key(caller, terms, pause))
                .map(IdempotencyKey::created)
                .orElseGet(UUID::randomUUID);
        return answer(id, caller, terms, new PauseFrom(pauseId, pause.reason(), pause.from(), today()));
    }

    @PostMapping("/resume")
    ResponseEntity<CourseView> resume(@PathVariable UUID id, Caller caller, Terms terms, @Valid @RequestBody Day day) {
        return answer(id, caller, terms, new Resume(day.on(), today()));
    }

    @PostMapping("/pauses/{pause}/confirm")
    ResponseEntity<CourseView> confirm(@PathVariable UUID id, @PathVariable UUID pause, Caller caller, Terms terms) {
        return answer(id, caller, terms, new ConfirmPause(pause, today()));
    }

    @PostMapping("/pauses/{pause}/void")
    ResponseEntity<CourseView> voidPause(@PathVariable UUID id, @PathVariable UUID pause, Caller caller, Terms terms) {
        return answer(id, caller, terms, new VoidPause(pause, today()));
    }

    @PostMapping("/end")
    ResponseEntity<CourseView> end(
            @PathVariable UUID id, Caller caller, Terms terms, @Valid @RequestBody EndRequest end) {
        return answer(id, caller, terms, new End(end.reason(), end.on(), today()));
    }

    @PostMapping("/worker")
    ResponseEntity<CourseView> assign(
            @PathVariable UUID id, Caller caller, Terms terms, @Valid @RequestBody WorkerRequest request) {
        return answer(id, caller, terms, new AssignWorker(request.worker(), today()));
    }

    private LocalDate today() {
        return calendar.today();
    }

    private ResponseEntity<CourseView> answer(UUID id, Caller caller, Terms terms, CourseCommand wish) {
        var course = new CourseId(id);
        var key = key(caller, terms, wishOf(wish) + id);
        return switch (lifecycle.ask(new Request(caller, course, terms.version(), key, wish))) {
            case Accepted _ -> CourseView.answer(lifecycle.visible(caller, course));
            case Refused why -> throw Refusals.problem(why);
        };
    }

    private static @Nullable IdempotencyKey key(Caller caller, Terms terms, Object request) {
        return IdempotencyKey.given(caller.subject(), terms.key(), request);
    }

    /// What the wish says apart from the day it is wished on, so that a repeat on another day is still a repeat.
    private String wishOf(CourseCommand wish) {
        return wish.toString().replace("today=" + wish.today(), "");
    }
}
