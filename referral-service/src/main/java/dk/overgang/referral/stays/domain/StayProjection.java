package dk.overgang.referral.stays.domain;

import static dk.overgang.referral.stays.domain.Stay.Kind.INPATIENT;
import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The stays that follow from the times told by all episodes of a citizen (`docs/domain.md`, "How stays follow"):
/// inpatient times that overlap are one stay, and one that is left open when another begins is a transfer to it (E4).
record StayProjection(@Nullable Instant death) {

    /// The inpatient times that make one stay, by their start; or one acute visit.
    private record Joined(List<EpisodePeriod> periods) {

        Joined with(EpisodePeriod next) {
            return new Joined(Stream.concat(periods.stream(), Stream.of(next)).toList());
        }

        EpisodePeriod first() {
            return periods.getFirst();
        }

        /// Whether a time that begins then belongs to the same stay.
        boolean reaches(Instant at) {
            return open().isPresent() || periods.stream().anyMatch(period -> period.holds(at) && !period.isOpen());
        }

        /// Where the citizen is, if the stay is not over.
        Optional<EpisodePeriod> open() {
            return periods.stream()
                    .filter(EpisodePeriod::isOpen)
                    .filter(period -> periods.stream().noneMatch(other -> follows(other, period)))
                    .max(EpisodePeriod.BY_START);
        }

        /// Whether an open time is over when another one is: that one began later, as a transfer does, or it is a
        /// hospital's own word about a stay that somebody here wrote down.
        private static boolean follows(EpisodePeriod other, EpisodePeriod open) {
            if (open.isByHand() && !other.isByHand() && other.holds(open.at())) {
                return true;
            }
            return other.at().isAfter(open.at()) && (open.isByHand() || !other.isByHand() || !other.isOpen());
        }

        /// Where the citizen was last: of the times that are over the one that ended last.
        EpisodePeriod last() {
            return periods.stream()
                    .max(comparing(EpisodePeriod::to, nullsFirst(Comparator.<Instant>naturalOrder()))
                            .thenComparing(EpisodePeriod.BY_START))
                    .orElseThrow();
        }

        boolean any(Predicate<EpisodePeriod> which) {
            return periods.stream().anyMatch(which);
        }
    }

    List<Stay> over(List<EpisodePeriod> told) {
        var joined = new ArrayList<Joined>();
        told.stream()
                .filter(period -> period.kind() == INPATIENT)
                .sorted(EpisodePeriod.BY_START)
                .forEach(next -> join(joined, next));
        told.stream()
                .filter(period -> period.kind() == Stay.Kind.ACUTE)
                .map(visit -> new Joined(List.of(visit)))
                .forEach(joined::add);
        var stays = new ArrayList<Stay>();
        joined.stream()
                .sorted(comparing(Joined::first, EpisodePeriod.BY_START))
                .forEach(one -> stays.add(stay(one, newId(one.first().episode(), stays))));
        return List.copyOf(stays);
    }

    private void join(List<Joined> joined, EpisodePeriod next) {
        if (!joined.isEmpty() && joined.getLast().reaches(next.at()) && !diedBefore(next, joined.getLast())) {
            joined.set(joined.size() - 1, joined.getLast().with(next));
        } else {
            var _ = joined.add(new Joined(List.of(next)));
        }
    }

    /// Nothing continues a stay that a death has ended.
    private boolean diedBefore(EpisodePeriod next, Joined joined) {
        return death != null && next.at().isAfter(death) && !joined.first().at().isAfter(death);
    }

    private Stay stay(Joined joined, UUID id) {
        var first = joined.first();
        var open = joined.open();
        var shown = open.orElseGet(joined::last);
        var to = shown.to();
        var parts = joined.periods().stream().map(EpisodePeriod::asPart).toList();
        var died = endedByDeath(first.at(), to);
        return new Stay(
                id,
                first.kind(),
                died == null ? shown.state() : Stay.State.DECEASED,
                first.from(),
                died == null ? to : died,
                shown.episode(),
                shown.hospital(),
                parts,
                contradictions(joined, open.isEmpty()));
    }

    /// Nobody is in hospital after a death; a stay that begins after it counts no day.
    private @Nullable Instant endedByDeath(Instant start, @Nullable Instant end) {
        if (death == null || (end != null && (!death.isBefore(end) || start.isAfter(death)))) {
            return null;
        }
        return start.isAfter(death) ? start : death;
    }

    private Set<Contradiction> contradictions(Joined joined, boolean isOver) {
        var found = EnumSet.noneOf(Contradiction.class);
        if (joined.any(EpisodePeriod::isEndFirst)) {
            var _ = found.add(Contradiction.END_BEFORE_START);
        }
        if (death != null && joined.any(period -> period.at().isAfter(death))) {
            var _ = found.add(Contradiction.STARTS_AFTER_DEATH);
        }
        if (isOver && joined.any(period -> period.isOpen() && period.isByHand())) {
            var _ = found.add(Contradiction.NOT_CLOSED_BY_HAND);
        }
        return found;
    }

    /// An episode has one stay; should a hospital reuse it after the discharge, the next stay gets a number.
    private static UUID newId(UUID episode, List<Stay> stays) {
        var before = stays.stream().filter(stay -> stay.isMadeOf(episode)).count();
        return before == 0
                ? episode
                : UUID.nameUUIDFromBytes((episode + "/" + before).getBytes(StandardCharsets.UTF_8));
    }
}
