package dk.overgang.referral.emergencies;

import dk.overgang.access.scope.Emergency;
import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyRegister;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.OutboxEvent;
import dk.overgang.messaging.Trigger;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes an emergency and what is told of it in one document, so that no service opens what nobody reviews.
@Component
class TellingRegister implements EmergencyRegister {

    private final AggregateStore<Emergency> emergencies;

    TellingRegister(AggregateStores stores) {
        this.emergencies = stores.of(COLLECTION, "overgang.referral-events", Emergency.class, Emergency::citizenId);
    }

    @Override
    public void open(Emergency emergency) {
        var reported = worker(emergency)
                .map(worker -> new OutboxEvent(
                        EmergencyEvents.TYPE, emergency.from(), EmergencyOpenedV1.of(emergency, worker)))
                .stream()
                .toList();
        if (emergencies
                .insert(emergency.id(), emergency, reported, Trigger.asked())
                .isEmpty()) {
            throw new IllegalStateException("An emergency has the id of another");
        }
    }

    /// Whoever has no worker's id has no courses, and nothing to open elsewhere; its name is not told.
    private static Optional<UUID> worker(Emergency emergency) {
        try {
            return Optional.of(UUID.fromString(emergency.subject()));
        } catch (IllegalArgumentException noWorkersId) {
            return Optional.empty();
        }
    }
}
