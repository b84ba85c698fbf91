package dk.overgang.course.workers;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.course.workers.domain.KnownWorker;
import dk.overgang.course.workers.domain.KnownWorker.Role;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Everybody says the own name, and reads those of the municipality. Nobody names somebody else.
@RestController
@RequestMapping("/api/v1/workers")
class WorkerController {

    record OwnName(
            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "plain-text")
            String name) {

        @Override
        public String toString() {
            return "OwnName";
        }
    }

    record WorkerView(String workerId, @Nullable String name, List<Role> roles) {}

    private final AggregateStore<KnownWorker> store;
    private final CommandHandler<KnownWorker> commands;
    private final TextVault vault;
    private final Scopes scopes;

    WorkerController(
            AggregateStore<KnownWorker> store, CommandHandler<KnownWorker> commands, TextVault vault, Scopes scopes) {
        this.store = store;
        this.commands = commands;
        this.vault = vault;
        this.scopes = scopes;
    }

    @PostMapping("/me")
    ResponseEntity<WorkerView> call(CommandRequest request, @Valid @RequestBody OwnName own) {
        var caller = request.caller();
        var called = commands.handleOrBegin(
                KnownWorker.idOf(caller.municipality(), caller.subject()),
                () -> KnownWorker.nameless(caller.municipality(), caller.subject()),
                request,
                known -> named(known, own.name().strip(), roles(caller)));
        return Versioned.ok(called, this::view);
    }

    private Decision<KnownWorker> named(KnownWorker known, String name, List<Role> roles) {
        return name.equals(vault.decryptIfAny(known.name())) && roles.equals(known.roles())
                ? Decision.unchanged()
                : Decision.changed(known.called(vault.encrypt(name), roles));
    }

    private static List<Role> roles(Caller caller) {
        return Arrays.stream(Role.values())
                .filter(role -> caller.has(dk.overgang.access.Role.valueOf(role.name())))
                .toList();
    }

    /// Those of the municipality who have said their names, in the order of their documents.
    @GetMapping
    Page<WorkerView> workers(Caller caller, Paging paging) {
        var named = scopes.of(caller)
                .in("municipality")
                .and(WorkersConfiguration.NAME)
                .exists(true);
        return paging.page(store.findReadable(paging.byId(named)), worker -> SortKey.of(worker.id()))
                .map(Stored::state)
                .map(this::view);
    }

    private WorkerView view(KnownWorker worker) {
        return new WorkerView(worker.workerId(), vault.decryptIfAny(worker.name()), worker.roles());
    }
}
