package dk.overgang.referral.citizens;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import java.time.Instant;
import java.util.List;

/// What others hear of a change of a citizen. Each feature compares the part of the citizen that is its own, so
/// that whatever changes that part is published, whoever changed it. Registered as beans; `@Order` says which is
/// heard first.
public interface CitizenPublication {

    /// The events for a change of a citizen; none where this feature's part is as before.
    ///
    /// @param before of a new citizen: the same person without anything else
    List<OutboxEvent> between(Citizen before, Citizen after, Instant at);
}
