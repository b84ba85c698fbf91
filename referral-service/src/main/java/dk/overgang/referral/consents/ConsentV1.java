package dk.overgang.referral.consents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.PublicCitizen;
import dk.overgang.referral.consents.domain.Consents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// `dk.overgang.consent.given.v1` and `.withdrawn.v1`: which consent, and the whole public citizen after it. An
/// expiry is told as a withdrawal that time made.
record ConsentV1(@JsonUnwrapped PublicCitizen citizen, UUID consentId) {

    static final String GIVEN = "dk.overgang.consent.given.v1";
    static final String WITHDRAWN = "dk.overgang.consent.withdrawn.v1";

    static List<OutboxEvent> since(Consents earlier, Citizen after, Instant at) {
        var changed = after.consents().since(earlier);
        if (changed.isEmpty()) {
            return List.of();
        }
        var citizen = after.publicState();
        return changed.stream()
                .map(consent -> new OutboxEvent(
                        consent.isInForce() ? GIVEN : WITHDRAWN, at, new ConsentV1(citizen, consent.consentId())))
                .toList();
    }
}
