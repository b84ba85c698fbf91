package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One continuous stay at one or more hospitals. Its id is that of its earliest episode.
///
/// @param from absent when nobody told it
/// @param current the episode that the citizen is in, or was in last
/// @param hospital the hospital of that episode
/// @param parts the episodes that the stay is made of, by their start
/// @param contradictions what about it cannot all be true
public record Stay(
        UUID id,
        Kind kind,
        State state,
        @Nullable Instant from,
        @Nullable Instant to,
        UUID current,
        String hospital,
        List<Part> parts,
        Set<Contradiction> contradictions) {

    /// The time in one episode, as it was told; the start or the end may be untold.
    public record Part(
            UUID episode, @Nullable Instant from, @Nullable Instant to) {}

    public Stay {
        parts = List.copyOf(parts);
        contradictions = Set.copyOf(contradictions);
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

    static Stay cancelled(UUID episode, Kind kind, Instant from, String hospital) {
        var part = new Part(episode, from, null);
        return new Stay(episode, kind, State.CANCELLED, from, null, episode, hospital, List.of(part), Set.of());
    }

    public Stay with(Contradiction found) {
        var all = EnumSet.of(found);
        var _ = all.addAll(contradictions);
        return new Stay(id, kind, state, from, to, current, hospital, parts, all);
    }

    public boolean isOpen() {
        return switch (state) {
            case ACUTE, ADMITTED, ON_LEAVE -> true;
            case DISCHARGED, DECEASED, CANCELLED -> false;
        };
    }

    /// Since when the citizen was in an episode of it, as far as that was told.
    @Nullable
    Instant startOf(UUID episode) {
        return parts.stream()
                .filter(part -> part.episode().equals(episode))
                .map(Part::from)
                .flatMap(Stream::ofNullable)
                .reduce((_, latest) -> latest)
                .orElse(null);
    }

    boolean isOpenIn(UUID episode) {
        return parts.stream().anyMatch(part -> part.episode().equals(episode) && part.to() == null);
    }

    public List<UUID> episodes() {
        return parts.stream().map(Part::episode).distinct().toList();
    }

    public boolean isMadeOf(UUID episode) {
        return parts.stream().anyMatch(part -> part.episode().equals(episode));
    }
}
