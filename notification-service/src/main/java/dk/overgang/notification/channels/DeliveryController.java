package dk.overgang.notification.channels;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.notification.channels.domain.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was to be delivered and how it stands, for the operator: neither contents nor addresses.
@RestController
class DeliveryController {

    /// @param recipient the subject of the person's tokens; absent for a citizen, whom an operator need not know
    /// @param repeats how often it was tried though it may have arrived
    record DeliveryView(
            UUID id,
            Delivery.Kind kind,
            @Nullable String recipient,
            LocalDate day,
            Delivery.State state,
            int attempts,
            int repeats,
            @Nullable Instant nextTry,
            @Nullable Instant sentAt,
            Delivery.@Nullable Problem problem) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.kind(),
                    delivery.kind() == Delivery.Kind.CITIZEN_SMS ? null : delivery.recipient(),
                    delivery.day(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.repeats(),
                    delivery.nextTry(),
                    delivery.sentAt(),
                    delivery.problem());
        }
    }

    private final AggregateStore<Delivery> store;
    private final CommandHandler<Delivery> deliveries;
    private final DeliveryTimes times;
    private final Scopes scopes;

    DeliveryController(
            AggregateStore<Delivery> store, CommandHandler<Delivery> deliveries, DeliveryTimes times, Scopes scopes) {
        this.store = store;
        this.deliveries = deliveries;
        this.times = times;
        this.scopes = scopes;
    }

    @GetMapping("/api/v1/deliveries")
    Page<DeliveryView> deliveries(
            @RequestParam(required = false) Delivery.@Nullable State state, Paging paging, Caller caller) {
        var here = scopes.of(caller).in("municipality");
        var found = store.findReadable(
                paging.byId(state == null ? here : here.and("state").is(state.name())));
        return paging.page(found, delivery -> SortKey.of(delivery.id()))
                .map(delivery -> DeliveryView.of(delivery.state()));
    }

    /// Sends again what failed, from now on for as long as at first. While it waits, a repeat changes nothing.
    @PostMapping("/api/v1/deliveries/{id}/again")
    ResponseEntity<DeliveryView> again(@PathVariable UUID id, Caller caller) {
        var found = deliveries.visible(caller, id);
        var decision = deliveries.receive(found, delivery -> delivery.again(times.now(), times.rules()));
        if (decision.orElseThrow(Problem::notFound) instanceof Decision.Refused<Delivery>(var why)) {
            throw RefusalProblems.of(why);
        }
        return Versioned.ok(deliveries.visible(caller, id), DeliveryView::of);
    }
}
