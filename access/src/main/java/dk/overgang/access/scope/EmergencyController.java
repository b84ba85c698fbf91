package dk.overgang.access.scope;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Emergency.Finding;
import dk.overgang.access.scope.Emergency.Review;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Opening a citizen in an emergency, and the leader's list of who did. Whether there is such a citizen it does not
/// tell.
@RestController
@RequestMapping("/api/v1/emergency-access")
class EmergencyController {

    record Opening(
            @NotNull UUID citizenId,
            @NotNull String reason,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._/-]{1,40}")
            String reference) {}

    record Verdict(@NotNull Finding finding) {}

    private final Emergencies emergencies;
    private final EmergencyRegister register;
    private final ScopeProperties properties;
    private final Clock clock;

    EmergencyController(Emergencies emergencies, EmergencyRegister register, ScopeProperties properties, Clock clock) {
        this.emergencies = emergencies;
        this.register = register;
        this.properties = properties;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Emergency open(Caller caller, @Valid @RequestBody Opening opening) {
        if (!properties.emergencyReasons().contains(opening.reason())) {
            throw Problem.invalid("reason", "one-of", String.join(", ", properties.emergencyReasons()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var emergency = new Emergency(
                UUID.randomUUID(),
                caller.municipality(),
                caller.subject(),
                opening.citizenId(),
                opening.reason(),
                opening.reference(),
                now,
                now.plus(properties.emergencyLasts()),
                null);
        register.open(emergency);
        return emergency;
    }

    @GetMapping
    Page<Emergency> list(Caller caller, @RequestParam(required = false) @Nullable Boolean reviewed, Paging paging) {
        var found = emergencies.of(caller.municipality(), reviewed, paging);
        return paging.page(found, emergency -> SortKey.of(emergency.id()));
    }

    @PostMapping("/{id}/review")
    Emergency review(Caller caller, @PathVariable UUID id, @Valid @RequestBody Verdict verdict) {
        var emergency = find(caller, id);
        if (emergency.subject().equals(caller.subject())) {
            throw Problem.conflict("emergency-access:own");
        }
        var review = new Review(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS), verdict.finding());
        if (!emergencies.review(id, caller.municipality(), review)) {
            throw Problem.conflict("emergency-access:already-reviewed");
        }
        return find(caller, id);
    }

    private Emergency find(Caller caller, UUID id) {
        return emergencies.find(id, caller.municipality()).orElseThrow(Problem::notFound);
    }
}
