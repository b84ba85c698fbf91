package dk.overgang.access.scope;

import java.time.Instant;
import java.util.UUID;

/// What a service that opens none itself hears of emergencies. It is told with the moment until which it counts; what
/// is over is forgotten.
public final class EmergencyEvents {

    /// The event that tells of one.
    public static final String TYPE = "dk.overgang.emergency.opened.v1";

    /// The part of the event that opens a citizen here.
    ///
    /// @param worker the id of a worker, which is the subject of its tokens
    public record Opened(UUID emergencyId, String municipality, UUID citizenId, UUID worker, Instant until) {}

    private final Emergencies emergencies;

    EmergencyEvents(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /// As often as it comes; too late it opens nothing.
    public void hear(Opened opened) {
        emergencies.forgetPast();
        emergencies.keep(opened);
    }
}
