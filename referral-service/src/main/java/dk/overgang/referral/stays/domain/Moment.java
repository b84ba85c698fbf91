package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step in the fold. `at` orders it; `from` is absent for a start of which only the existence is known.
record Moment(
        UUID episode, NoticeType type, Instant at, @Nullable Instant from, String hospital) {

    /// By when it happened, never by when it was heard; the rest only makes the order total.
    static final Comparator<Moment> IN_TIME =
            Comparator.comparing(Moment::at).thenComparing(Moment::type).thenComparing(Moment::episode);

    static Moment of(Happening what) {
        return new Moment(what.episode(), what.type(), what.at(), what.at(), what.hospital());
    }

    static Moment start(NoticeType type, Happening evidence, Instant from) {
        return new Moment(evidence.episode(), type, from, from, evidence.hospital());
    }

    static Moment untold(NoticeType type, Happening evidence, Optional<Instant> from) {
        return from.map(told -> start(type, evidence, told))
                .orElseGet(() -> new Moment(evidence.episode(), type, evidence.at(), null, evidence.hospital()));
    }
}
