package dk.overgang.notification.recipients;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.lists.Page;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.recipients.domain.Recipient;
import dk.overgang.notification.recipients.domain.Recipient.Absence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// When workers are absent and who covers: a worker notes the own absences, a leader everybody's.
@RestController
class AbsenceController {

    record NewAbsence(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull UUID cover) {}

    private final CommandHandler<Recipient> recipients;
    private final AggregateStore<Recipient> store;

    AbsenceController(CommandHandler<Recipient> recipients, AggregateStore<Recipient> store) {
        this.recipients = recipients;
        this.store = store;
    }

    @GetMapping("/api/v1/workers/{worker}/absences")
    Page<Absence> absences(@PathVariable UUID worker, Caller caller) {
        return Page.whole(store.find(Recipient.idOf(caller.municipality(), worker))
                .map(Stored::state)
                .map(Recipient::absences)
                .orElseGet(List::of));
    }

    @PostMapping("/api/v1/workers/{worker}/absences")
    ResponseEntity<Absence> isAbsent(
            @PathVariable UUID worker, CommandRequest request, @Valid @RequestBody NewAbsence absence) {
        var one = new Absence(request.newId(), absence.from(), absence.to(), absence.cover());
        var changed = change(worker, request, recipient -> recipient.isAbsent(one));
        return Versioned.created(changed, _ -> one);
    }

    @DeleteMapping("/api/v1/workers/{worker}/absences/{absence}")
    ResponseEntity<Page<Absence>> isThere(
            @PathVariable UUID worker, @PathVariable UUID absence, CommandRequest request) {
        var changed = change(worker, request, recipient -> recipient.isThere(absence));
        return Versioned.ok(changed, recipient -> Page.whole(recipient.absences()));
    }

    private Stored<Recipient> change(
            UUID worker, CommandRequest request, Function<Recipient, Decision<Recipient>> command) {
        var caller = request.caller();
        if (!caller.has(Role.LEADER)
                && Scopes.worker(caller.subject()).filter(worker::equals).isEmpty()) {
            throw Problem.notFound();
        }
        return recipients.handleOrBegin(
                Recipient.idOf(caller.municipality(), worker),
                () -> Recipient.unknown(caller.municipality(), worker),
                request,
                command);
    }
}
