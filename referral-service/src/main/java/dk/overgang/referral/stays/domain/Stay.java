package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One continuous stay at one or more hospitals. Its id is that of its earliest episode, its last episode is where
/// the
/// citizen is now; `from` is absent when nobody told it.
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

    boolean isOpen() {
        return switch (state) {
            case ACUTE, ADMITTED, ON_LEAVE -> true;
            case DISCHARGED, DECEASED, CANCELLED -> false;
        };
    }

    public boolean isMadeOf(UUID episode) {
        return episodes.contains(episode);
    }

    boolean isAt(UUID episode) {
        return episodes.getLast().equals(episode);
    }

    Stay in(State next) {
        return new Stay(id, episodes, kind, next, from, to, hospital);
    }

    Stay ended(State how, Instant at) {
        return new Stay(id, episodes, kind, how, from, at, hospital);
    }

    Stay movedTo(UUID episode, String there) {
        var others = episodes.stream().filter(one -> !one.equals(episode));
        return new Stay(id, Stream.concat(others, Stream.of(episode)).toList(), kind, State.ADMITTED, from, to, there);
    }

    /// The acute part does not count: the stay begins with the admission.
    Stay admitted(StayTransition now) {
        return new Stay(id, episodes, Kind.INPATIENT, State.ADMITTED, now.from(), to, now.hospital());
    }
}
