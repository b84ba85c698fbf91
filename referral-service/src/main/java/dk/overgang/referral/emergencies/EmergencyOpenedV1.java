package dk.overgang.referral.emergencies;

import dk.overgang.access.scope.Emergency;
import java.time.Instant;
import java.util.UUID;

/// What the others hear of an emergency: whom it opens to whom until when, and the code of its reason. Where the reason
/// is written is nobody's business but the reviewer's.
record EmergencyOpenedV1(
        UUID emergencyId, String municipality, UUID citizenId, UUID worker, String reason, Instant until) {

    static EmergencyOpenedV1 of(Emergency emergency, UUID worker) {
        return new EmergencyOpenedV1(
                emergency.id(),
                emergency.municipality(),
                emergency.citizenId(),
                worker,
                emergency.reason(),
                emergency.until());
    }
}
