package dk.overgang.network.networks.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// A meeting with those who take over, and the plan it was planned from. It is never deleted: a cancelled one comes
/// back
/// when its reason goes away.
public record Meeting(UUID id, Kind kind, LocalDate on, State state, int planVersion) {

    public enum Kind {
        HANDOVER
    }

    /// `HELD` is put on hold by a pause; the meeting itself has not taken place.
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /// The handover meeting of a course is one and the same, however often it is planned.
    static UUID handoverOf(UUID course) {
        return UUID.nameUUIDFromBytes((course + "/" + Kind.HANDOVER).getBytes(StandardCharsets.UTF_8));
    }

    Meeting cancelled() {
        return new Meeting(id, kind, on, State.CANCELLED, planVersion);
    }
}
