package dk.overgang.medcom.domain.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message of a thread, as its Provenance tells: every answer repeats those of all before it (standards 1.7).
///
/// @param unit the SOR id of the organisation that sent it
/// @param follows the message it answers or forwards
/// @param segments the texts that came with it
public record Past(
        String headerId,
        Act act,
        Instant at,
        String unit,
        @Nullable String follows,
        List<UUID> segments) {

    public enum Act {
        NEW,
        REPLY,
        FORWARD
    }

    public Past {
        segments = List.copyOf(segments);
    }
}
