package dk.overgang.course.endings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.commands.CommandRequest;
import dk.overgang.course.endings.domain.ClosingAction;
import dk.overgang.course.endings.domain.ClosingCommand.AnswerCondition;
import dk.overgang.course.endings.domain.ClosingCommand.Close;
import dk.overgang.course.endings.domain.ClosingRecord.Accepted;
import dk.overgang.course.endings.domain.Condition;
import dk.overgang.course.endings.domain.ConditionAnswer;
import dk.overgang.course.endings.domain.ConditionAnswer.InterimActor;
import dk.overgang.encryption.domain.TextVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/// Shows the closing record of a course with everything that is open, takes the answers about the closing conditions,
/// and the decision that closes the course. Texts are encrypted before they are stored.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/closing")
class ClosingController {

    private static final int LONGEST_NAME = 200;

    /// @param reason a code of `GET /api/v1/closing-codes`; of NOT_MET only, and needed there
    /// @param interimActor who is responsible meanwhile; only where a leader leaves RESPONSIBILITY_PLACED not met
    record ConditionRequest(
            @NotNull ConditionAnswer.Verdict state,
            @Nullable String reason,
            @Nullable @WrittenText String text,
            @Nullable @Valid InterimActorBody interimActor) {}

    /// @param name of the person or body; kept encrypted
    record InterimActorBody(
            @NotNull InterimActor.Kind kind,

            @NotBlank @Size(max = LONGEST_NAME) @Pattern(regexp = "\\P{Cc}*", message = "plain-text")
            String name) {}

    /// @param accepted every open item, with the reason why it stays open
    /// @param note the closing note; kept encrypted
    record ClosingRequest(
            @NotNull @Size(max = 500) List<@NotNull @Valid AcceptedBody> accepted,
            @Nullable @WrittenText String note) {}

    /// @param code of an open item, as `open` in the record names it
    /// @param reason a code of `GET /api/v1/closing-codes`
    record AcceptedBody(
            @NotNull String code,
            @NotNull String reason,
            @Nullable @WrittenText String text) {}

    /// @param allowed what the caller may do about the ending today, and why not the rest
    record ClosingAnswer(@JsonUnwrapped ClosingView closing, List<AllowedAction> allowed) {}

    private final CourseClosings closings;
    private final AllowedActions allowed;
    private final TextVault vault;

    ClosingController(CourseClosings closings, AllowedActions allowed, TextVault vault) {
        this.closings = closings;
        this.allowed = allowed;
        this.vault = vault;
    }

    /// What would be open if the course were closed today, from the first day of the course on.
    @GetMapping
    ResponseEntity<ClosingAnswer> closing(Caller caller, @PathVariable UUID courseId) {
        return closings.of(caller, courseId)
                .answer(seen -> new ClosingAnswer(ClosingView.of(seen, vault), allowed(caller, courseId, seen)));
    }

    private List<AllowedAction> allowed(Caller caller, UUID courseId, CourseClosings.Seen seen) {
        return Stream.of(ClosingAction.values())
                .map(action -> Trial.post(
                        action.name(),
                        "/api/v1/courses/" + courseId + "/" + action.path(),
                        () -> closings.tried(caller, seen, action)))
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }

    /// Answers a condition, in the last phase and after the end. What network-service tells later overtakes it.
    @PostMapping("/conditions/{code}")
    ResponseEntity<ClosingView> answer(
            @PathVariable UUID courseId,
            @PathVariable String code,
            CommandRequest request,
            @Valid @RequestBody ConditionRequest body) {
        var condition = Condition.of(code).orElseThrow(Problem::notFound);
        return closings.change(
                        courseId,
                        request,
                        (signed, _) -> new AnswerCondition(
                                condition,
                                body.state(),
                                body.reason(),
                                vault.encryptIfAny(body.text()),
                                interim(body.interimActor()),
                                signed))
                .answer(seen -> ClosingView.of(seen, vault));
    }

    private @Nullable InterimActor interim(@Nullable InterimActorBody actor) {
        return actor == null ? null : new InterimActor(actor.kind(), vault.encrypt(actor.name()));
    }

    /// Closes the course. It ends on its planned day all the same, neither earlier nor later.
    @PostMapping
    ResponseEntity<ClosingView> close(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody ClosingRequest body) {
        var accepted = body.accepted().stream()
                .map(one -> new Accepted(one.code(), one.reason(), vault.encryptIfAny(one.text())))
                .toList();
        return closings.change(
                        courseId,
                        request,
                        (signed, elsewhere) -> new Close(accepted, vault.encryptIfAny(body.note()), elsewhere, signed))
                .answer(seen -> ClosingView.of(seen, vault));
    }
}
