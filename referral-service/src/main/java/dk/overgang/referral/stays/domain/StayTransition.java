package dk.overgang.referral.stays.domain;

import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step in the fold. `at` orders it; `from` is absent for a start of which only the existence is known.
record StayTransition(
        UUID episode, NoticeType type, Instant at, @Nullable Instant from, String hospital) {

    /// By when it happened, never by when it was heard; the rest only makes the order total.
    static final Comparator<StayTransition> IN_TIME = Comparator.comparing(StayTransition::at)
            .thenComparing(StayTransition::type)
            .thenComparing(StayTransition::episode);

    static StayTransition of(ReconciledEvent what) {
        return new StayTransition(what.episode(), what.type(), what.at(), what.at(), what.hospital());
    }

    static StayTransition start(NoticeType type, ReconciledEvent evidence, Instant from) {
        return new StayTransition(evidence.episode(), type, from, from, evidence.hospital());
    }

    static StayTransition untold(NoticeType type, ReconciledEvent evidence, Optional<Instant> from) {
        return from.map(reported -> start(type, evidence, reported))
                .orElseGet(
                        () -> new StayTransition(evidence.episode(), type, evidence.at(), null, evidence.hospital()));
    }
}
