package dk.overgang.referral.emergencies;

import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.emergencies.domain.Emergency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the command path must know of emergencies. An emergency and the event that tells the other services of it
/// are one write, so that no service opens what nobody can review.
record EmergencyAggregate() implements Aggregate<Emergency> {

    /// Whom it opens to whom until when, and the code of its reason; the reference is only for who reviews it.
    record EmergencyOpenedV1(
            UUID emergencyId, String municipality, UUID citizenId, UUID worker, String reason, Instant until) {}

    @Override
    public boolean isShownTo(Scope scope, Emergency emergency) {
        return scope.isOf(emergency.municipality());
    }

    @Override
    public String municipality(Emergency emergency) {
        return emergency.municipality();
    }

    /// A subject that is no worker's id has no courses and nothing to open elsewhere; it may be a name, which is
    /// not published. A review is published to nobody.
    @Override
    public List<OutboxEvent> publication(Change<Emergency> change) {
        var emergency = change.after();
        return change.isNew()
                ? Scopes.worker(emergency.subject()).map(worker -> opened(emergency, worker)).stream()
                        .toList()
                : List.of();
    }

    private static OutboxEvent opened(Emergency emergency, UUID worker) {
        return new OutboxEvent(
                EmergencyEvents.TYPE,
                emergency.from(),
                new EmergencyOpenedV1(
                        emergency.id(),
                        emergency.municipality(),
                        emergency.citizenId(),
                        worker,
                        emergency.reason(),
                        emergency.until()));
    }
}
