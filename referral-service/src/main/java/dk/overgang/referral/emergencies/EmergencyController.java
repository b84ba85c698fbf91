package dk.overgang.referral.emergencies;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.emergencies.domain.Emergency;
import dk.overgang.referral.emergencies.domain.Emergency.Finding;
import dk.overgang.referral.emergencies.domain.Emergency.Review;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Opening a citizen in an emergency, and the leader's list of who did. No answer tells whether there is such a
/// citizen.
@RestController
@RequestMapping("/api/v1/emergency-access")
class EmergencyController {

    record Opening(
            @NotNull UUID citizenId,
            @NotNull String reason,

            @NotNull @NoPersonalNumber @Pattern(regexp = "[A-Za-z0-9._/-]{1,40}", message = "short-reference")
            String reference) {

        Emergency by(Caller caller, UUID id, Instant from, Duration lasts) {
            return new Emergency(
                    id,
                    caller.municipality(),
                    caller.subject(),
                    citizenId,
                    reason,
                    reference,
                    from,
                    from.plus(lasts),
                    null);
        }
    }

    record Verdict(@NotNull Finding finding) {}

    record EmergencyView(
            UUID id,
            String municipality,
            String subject,
            UUID citizenId,
            String reason,
            String reference,
            Instant from,
            Instant until,
            @Nullable ReviewView review) {

        static EmergencyView of(Emergency emergency) {
            var review = emergency.review();
            return new EmergencyView(
                    emergency.id(),
                    emergency.municipality(),
                    emergency.subject(),
                    emergency.citizenId(),
                    emergency.reason(),
                    emergency.reference(),
                    emergency.from(),
                    emergency.until(),
                    review == null ? null : new ReviewView(review.by(), review.at(), review.finding()));
        }
    }

    record ReviewView(String by, Instant at, Finding finding) {}

    private final CommandHandler<Emergency> commands;
    private final AggregateStore<Emergency> emergencies;
    private final EmergencyProperties properties;
    private final Scopes scopes;
    private final Clock clock;

    EmergencyController(
            CommandHandler<Emergency> commands,
            AggregateStore<Emergency> emergencies,
            EmergencyProperties properties,
            Scopes scopes,
            Clock clock) {
        this.commands = commands;
        this.emergencies = emergencies;
        this.properties = properties;
        this.scopes = scopes;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<EmergencyView> open(CommandRequest request, @Valid @RequestBody Opening opening) {
        var emergency = opening.by(request.caller(), request.newId(), clock.instant(), properties.emergencyLasts());
        var opened = commands.create(emergency.id(), request, () -> emergency.opened(properties.emergencyReasons()));
        return Versioned.created(opened, EmergencyView::of);
    }

    /// The emergencies of the municipality.
    ///
    /// @param reviewed only those that are reviewed, or only those that are not; all if absent
    @GetMapping
    Page<EmergencyView> list(Caller caller, @RequestParam(required = false) @Nullable Boolean reviewed, Paging paging) {
        var here = scopes.of(caller).in("municipality");
        var wanted = reviewed == null ? here : here.and("review").exists(reviewed);
        var found = emergencies.findReadable(paging.byId(wanted));
        return paging.page(found, emergency -> SortKey.of(emergency.id()))
                .map(Stored::state)
                .map(EmergencyView::of);
    }

    @PostMapping("/{id}/review")
    ResponseEntity<EmergencyView> review(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody Verdict verdict) {
        var review = new Review(request.caller().subject(), clock.instant(), verdict.finding());
        return Versioned.ok(commands.handle(id, request, emergency -> emergency.review(review)), EmergencyView::of);
    }
}
