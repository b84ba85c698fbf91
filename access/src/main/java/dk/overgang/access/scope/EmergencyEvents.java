package dk.overgang.access.scope;

import java.time.Instant;
import java.util.UUID;

/// What a service hears of emergencies from referral-service, where they are opened and reviewed. An event says
/// until when the emergency is open; what is over is forgotten.
public final class EmergencyEvents {

    /// The type of the event that an emergency was opened.
    public static final String TYPE = "dk.overgang.emergency.opened.v1";

    /// Where a service keeps the emergencies it knows. A document has at least the fields `municipality`,
    /// `subject` (of the worker's token), `citizenId` and `until`; referral-service keeps the whole emergency
    /// here.
    public static final String COLLECTION = "emergencyAccess";

    /// The part of the event that opens a citizen here.
    ///
    /// @param worker the id of a worker, which is the subject of its tokens
    public record Opened(UUID emergencyId, String municipality, UUID citizenId, UUID worker, Instant until) {}

    private final Emergencies emergencies;

    EmergencyEvents(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /// Read again, the event changes nothing; read when the emergency is over, it opens nothing.
    public void hear(Opened opened) {
        emergencies.forgetPast();
        emergencies.keep(opened);
    }
}
