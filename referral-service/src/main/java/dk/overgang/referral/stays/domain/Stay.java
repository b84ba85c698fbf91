package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One continuous stay at one or more hospitals; its id is that of its earliest episode. `from` is absent when nobody told it.
public record Stay(
        UUID id,
        List<UUID> episodes,
        Kind kind,
        State state,
        @Nullable Instant from,
        @Nullable Instant to,
        String hospital) {

    public Stay {
        episodes = List.copyOf(episodes);
    }

    public enum Kind {
        INPATIENT,
        ACUTE
    }

    public enum State {
        ACUTE,
        ADMITTED,
        ON_LEAVE,
        DISCHARGED,
        DECEASED,
        CANCELLED
    }
}
