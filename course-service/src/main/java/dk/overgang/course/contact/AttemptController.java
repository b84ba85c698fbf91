package dk.overgang.course.contact;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.course.contact.domain.AttemptCommand.NoteAttempt;
import dk.overgang.course.contact.domain.AttemptCommand.WithdrawAttempt;
import dk.overgang.course.contact.domain.PhaseStamp;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.WithdrawalRequest;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.Withdrawal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notes attempts to reach the citizen, and lists them. The course learns nothing of them: they are no contacts.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/attempts")
class AttemptController {

    /// @param nextTry from that day to 60 days later; needed after a closed door and where nobody answered
    record NewAttempt(
            @NotNull LocalDate on,
            @NotNull Attempt.Kind kind,
            @Nullable Boolean smsSent,
            @Nullable Integer waitedMinutes,
            @Nullable LocalDate nextTry) {}

    /// @param phase `CONTACT`, `1`, `2`, `3`, `PAUSE` or `AFTER`, by the course as it stands now
    record AttemptView(
            UUID attemptId,
            LocalDate on,
            Attempt.Kind kind,
            String phase,
            boolean smsSent,
            @Nullable Integer waitedMinutes,
            @Nullable LocalDate nextTry,
            String by,
            @Nullable Withdrawal withdrawn) {

        static AttemptView of(Attempt attempt, Course course) {
            return new AttemptView(
                    attempt.id(),
                    attempt.on(),
                    attempt.kind(),
                    PhaseStamp.of(course, attempt.on()).code(),
                    attempt.smsSent(),
                    attempt.waitedMinutes(),
                    attempt.nextTry(),
                    attempt.by(),
                    attempt.withdrawn());
        }
    }

    private final ContactLog log;
    private final CommandHandler<Attempt> commands;
    private final CourseFacade courses;

    AttemptController(ContactLog log, CommandHandler<Attempt> commands, CourseFacade courses) {
        this.log = log;
        this.commands = commands;
        this.courses = courses;
    }

    @PostMapping
    ResponseEntity<AttemptView> note(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewAttempt body) {
        var course = courses.visible(request.caller(), courseId);
        var id = request.newId();
        var noted = commands.create(id, request, () -> {
            request.mustHaveSeen(course.version());
            var attempt = attempt(id, course.state(), request, body);
            return Attempt.decide(new NoteAttempt(attempt, course.state(), courses.today()));
        });
        return Versioned.created(noted, attempt -> AttemptView.of(attempt, course.state()));
    }

    private static Attempt attempt(UUID id, Course course, CommandRequest request, NewAttempt body) {
        return new Attempt(
                id,
                course.id(),
                course.citizenId(),
                course.municipality(),
                body.on(),
                body.kind(),
                Boolean.TRUE.equals(body.smsSent()),
                body.waitedMinutes(),
                body.nextTry(),
                request.caller().subject(),
                null);
    }

    /// It was noted by mistake: it stays readable, and counts for nothing any more, also after the course has ended.
    @PostMapping("/{attemptId}/withdrawal")
    ResponseEntity<AttemptView> withdraw(
            @PathVariable UUID courseId,
            @PathVariable UUID attemptId,
            CommandRequest request,
            @Valid @RequestBody WithdrawalRequest body) {
        var course = courses.visible(request.caller(), courseId).state();
        var command = new WithdrawAttempt(body.by(request, courses.today()), WithdrawalRequest.isByLeader(request));
        var withdrawn =
                commands.handle(() -> log.attempt(course, attemptId), request, attempt -> attempt.decide(command));
        return Versioned.ok(withdrawn, attempt -> AttemptView.of(attempt, course));
    }

    /// The attempts in a course, the first one first.
    @GetMapping
    Page<AttemptView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var course = courses.visible(caller, courseId).state();
        return paging.pageOf(log.attempts(courseId).stream(), attempt -> SortKey.of(attempt.on(), attempt.id()))
                .map(attempt -> AttemptView.of(attempt, course));
    }
}
