package dk.overgang.course.checklists;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandRequest;
import dk.overgang.course.checklists.ChecklistView.ChecklistItemHistory;
import dk.overgang.course.checklists.CourseChecklists.Seen;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistCommand.NoteItem;
import dk.overgang.course.checklists.domain.ChecklistCommand.SetOwner;
import dk.overgang.course.checklists.domain.Owner;
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

/// Shows the checklist of a course and notes its items. Any item may be noted in any phase.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/checklist")
class ChecklistController {

    /// @param on since when it is so; today where it is not given
    /// @param reason a code of the item; needed for NOT_RELEVANT, and only for that
    record ChecklistItemRequest(
            @NotNull State state,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    record OwnerRequest(@NotNull @Valid OwnerBody owner) {}

    /// @param worker absent: whoever is the worker of the course, or a role that is no worker's
    record OwnerBody(@NotNull Owner.Role role, @Nullable UUID worker) {

        Owner toOwner() {
            return new Owner(role, worker);
        }
    }

    private final CourseChecklists checklists;

    ChecklistController(CourseChecklists checklists) {
        this.checklists = checklists;
    }

    @GetMapping
    ResponseEntity<ChecklistView> one(Caller caller, @PathVariable UUID courseId) {
        return checklists.of(caller, courseId).answer(ChecklistView::of);
    }

    /// One item with everything that was noted of it.
    @GetMapping("/items/{code}")
    ResponseEntity<ChecklistItemHistory> item(Caller caller, @PathVariable UUID courseId, @PathVariable String code) {
        return answer(checklists.of(caller, courseId), code);
    }

    /// Ticks an item, opens it again, or says why it is not relevant.
    @PostMapping("/items/{code}")
    ResponseEntity<ChecklistItemHistory> note(
            @PathVariable UUID courseId,
            @PathVariable String code,
            CommandRequest request,
            @Valid @RequestBody ChecklistItemRequest item) {
        var seen = checklists.change(
                courseId,
                request,
                signed -> new NoteItem(
                        code, item.state(), item.on() == null ? signed.today() : item.on(), item.reason(), signed));
        return answer(seen, code);
    }

    /// Says who sees to an item (C1).
    @PostMapping("/items/{code}/owner")
    ResponseEntity<ChecklistItemHistory> owner(
            @PathVariable UUID courseId,
            @PathVariable String code,
            CommandRequest request,
            @Valid @RequestBody OwnerRequest owner) {
        var seen = checklists.change(
                courseId, request, signed -> new SetOwner(code, owner.owner().toOwner(), signed));
        return answer(seen, code);
    }

    private static ResponseEntity<ChecklistItemHistory> answer(Seen seen, String code) {
        var status = seen.progress().item(code).orElseThrow(Problem::notFound);
        return seen.answer(now -> ChecklistItemHistory.of(now, status));
    }
}
