package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One kept notice. `messageKey` (sender SOR + "/" + message id) makes it count once, `occurredAt` is the time of what
/// it tells,
/// `sentAt` says which of two notices about the same thing is the newer, `stayFrom` and `stayTo` what it tells of the
/// whole stay.
public record HospitalNotice(
        String messageKey,
        UUID episode,
        NoticeType type,
        NoticeChange change,
        Instant occurredAt,
        Instant sentAt,
        @Nullable Instant stayFrom,
        @Nullable Instant stayTo,
        String hospital) {}
