package dk.overgang.referral.stays;

import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.referral.stays.domain.HospitalHistory;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stay as it is shown, with what was told of it: cancelled notices show as cancelled (R.BR6).
record StayAnswer(
        UUID stayId,
        Stay.Kind kind,
        Stay.State state,
        @Nullable Instant from,
        @Nullable Instant to,
        String hospital,
        List<UUID> episodes,
        boolean reportOfAdmissionAsked,
        long missingNotices,
        List<NoticeAnswer> notices) {

    /// `registeredBy` is who wrote it down where no hospital told it.
    record NoticeAnswer(
            NoticeCode code,
            Instant occurredAt,
            Instant sentAt,
            String hospital,
            @Nullable String registeredBy) {

        static NoticeAnswer of(HospitalHistory history, HospitalNotice notice) {
            return new NoticeAnswer(
                    history.codeOf(notice),
                    notice.occurredAt(),
                    notice.sentAt(),
                    notice.hospital(),
                    notice.context().registeredBy());
        }
    }

    static StayAnswer of(HospitalHistory history, Stay stay) {
        return new StayAnswer(
                stay.id(),
                stay.kind(),
                stay.state(),
                stay.from(),
                stay.to(),
                stay.hospital(),
                stay.episodes(),
                history.reportAskedOf(stay),
                history.missingOf(stay),
                history.of(stay).stream()
                        .map(notice -> NoticeAnswer.of(history, notice))
                        .toList());
    }
}
