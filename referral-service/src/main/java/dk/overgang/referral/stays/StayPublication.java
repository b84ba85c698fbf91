package dk.overgang.referral.stays;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.PublicCitizen;
import dk.overgang.referral.citizens.domain.StayEvent;
import dk.overgang.referral.citizens.domain.StayEvent.CitizenDied;
import dk.overgang.referral.citizens.domain.StayEvent.DeathCancelled;
import dk.overgang.referral.citizens.domain.StayEvent.StayCancelled;
import dk.overgang.referral.citizens.domain.StayEvent.StayChanged;
import dk.overgang.referral.citizens.domain.StayEvent.StayEnded;
import dk.overgang.referral.citizens.domain.StayEvent.StayStarted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear when a citizen's stays or life changed: which stay, and the whole public citizen.
@Component
@Order(10)
class StayPublication implements CitizenPublication {

    record StayV1(@JsonUnwrapped PublicCitizen citizen, UUID stayId) {}

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return of(StayEvent.between(before, after), after, at);
    }

    static List<OutboxEvent> of(List<StayEvent> events, Citizen after, Instant at) {
        if (events.isEmpty()) {
            return List.of();
        }
        var citizen = after.publicState();
        return events.stream().map(event -> of(event, citizen, at)).toList();
    }

    private static OutboxEvent of(StayEvent event, PublicCitizen citizen, Instant at) {
        return switch (event) {
            case StayStarted(var stay) -> new OutboxEvent("dk.overgang.stay.started.v1", at, new StayV1(citizen, stay));
            case StayChanged(var stay) -> new OutboxEvent("dk.overgang.stay.changed.v1", at, new StayV1(citizen, stay));
            case StayEnded(var stay) -> new OutboxEvent("dk.overgang.stay.ended.v1", at, new StayV1(citizen, stay));
            case StayCancelled(var stay) ->
                new OutboxEvent("dk.overgang.stay.cancelled.v1", at, new StayV1(citizen, stay));
            case CitizenDied() -> new OutboxEvent("dk.overgang.citizen.died.v1", at, citizen);
            case DeathCancelled() -> new OutboxEvent("dk.overgang.citizen.death-cancelled.v1", at, citizen);
        };
    }
}
