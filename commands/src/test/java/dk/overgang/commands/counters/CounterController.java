package dk.overgang.commands.counters;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.counters.domain.Counter;
import dk.overgang.commands.domain.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counters")
class CounterController {

    record Step(@NotNull Integer by) {}

    record New(@NotNull UUID citizen) {}

    private final CommandHandler<Counter> counters;

    CounterController(CommandHandler<Counter> counters) {
        this.counters = counters;
    }

    @GetMapping("/{id}")
    ResponseEntity<Counter> one(Caller caller, @PathVariable UUID id) {
        return Versioned.ok(counters.visible(caller, id), counter -> counter);
    }

    @PostMapping
    ResponseEntity<UUID> make(CommandRequest request, @Valid @RequestBody New made) {
        var id = request.newId();
        var counter = Counter.ofNothing(made.citizen(), request.caller().municipality());
        return Versioned.created(counters.create(id, request, () -> Decision.changed(counter)), _ -> id);
    }

    @PostMapping("/{id}/steps")
    ResponseEntity<Counter> add(@PathVariable UUID id, CommandRequest request, @Valid @RequestBody Step step) {
        return Versioned.ok(
                counters.handle(id, request, counter -> counter.add(request.newId(), step.by())), counter -> counter);
    }
}
