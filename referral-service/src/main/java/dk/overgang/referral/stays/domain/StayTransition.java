package dk.overgang.referral.stays.domain;

import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of a stay, as the notices report it.
///
/// @param at when it happened, which orders it
/// @param from since when the stay lasts, as far as no start tells it; of a start its own time
record StayTransition(
        UUID episode, NoticeType type, Instant at, @Nullable Instant from, String hospital) {

    static StayTransition start(NoticeType type, ReconciledEvent evidence, Instant from) {
        return new StayTransition(evidence.episode(), type, from, from, evidence.hospital());
    }

    static StayTransition untold(NoticeType type, ReconciledEvent evidence, Optional<Instant> from) {
        return from.map(reported -> start(type, evidence, reported))
                .orElseGet(
                        () -> new StayTransition(evidence.episode(), type, evidence.at(), null, evidence.hospital()));
    }
}
