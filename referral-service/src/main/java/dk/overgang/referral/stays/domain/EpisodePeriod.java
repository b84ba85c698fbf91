package dk.overgang.referral.stays.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in hospital as one episode of care tells it.
///
/// @param state how it stands: open, or discharged
/// @param at its start; where nobody told the start, the first that was told of it
/// @param from its start, absent when nobody told it
/// @param isEndFirst whether the only end that was told lies before the start
/// @param isByHand whether no hospital has told anything of it
record EpisodePeriod(
        UUID episode,
        Stay.Kind kind,
        Stay.State state,
        Instant at,
        @Nullable Instant from,
        @Nullable Instant to,
        String hospital,
        boolean isEndFirst,
        boolean isByHand) {

    static final Comparator<EpisodePeriod> BY_START =
            comparing(EpisodePeriod::at).thenComparing(EpisodePeriod::episode);

    static EpisodePeriod startedBy(StayTransition start, Stay.Kind kind, Stay.State state, boolean isByHand) {
        return new EpisodePeriod(
                start.episode(), kind, state, start.at(), start.from(), null, start.hospital(), false, isByHand);
    }

    boolean isOpen() {
        return to == null;
    }

    EpisodePeriod in(Stay.State next, String there) {
        return new EpisodePeriod(episode, kind, next, at, from, to, there, isEndFirst, isByHand);
    }

    EpisodePeriod endedBy(StayTransition end) {
        return new EpisodePeriod(
                episode, kind, Stay.State.DISCHARGED, at, from, end.at(), end.hospital(), isEndFirst, isByHand);
    }

    /// Over by an end that was told for a time before the start.
    EpisodePeriod endedAtItsStart() {
        return new EpisodePeriod(episode, kind, Stay.State.DISCHARGED, at, from, at, hospital, true, isByHand);
    }

    /// Whether the citizen was in it at that moment, as far as it is told.
    boolean holds(Instant moment) {
        return !at.isAfter(moment) && (to == null || !to.isBefore(moment));
    }

    Stay.Part asPart() {
        return new Stay.Part(episode, from, to);
    }
}
