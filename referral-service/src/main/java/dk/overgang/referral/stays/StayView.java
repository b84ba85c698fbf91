package dk.overgang.referral.stays;

import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.referral.stays.domain.HospitalHistory;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stay as it is shown, with the notices that it follows from; cancelled notices show as cancelled (R.BR6).
record StayView(
        UUID stayId,
        Stay.Kind kind,
        Stay.State state,
        @Nullable Instant from,
        @Nullable Instant to,
        String hospital,
        List<UUID> episodes,
        boolean reportOfAdmissionAsked,
        long missingNotices,
        List<NoticeView> notices) {

    /// A notice that the stay follows from.
    ///
    /// @param registeredBy the subject of the person who registered it, where no hospital sent it
    record NoticeView(
            NoticeCode code,
            Instant occurredAt,
            Instant sentAt,
            String hospital,
            @Nullable String registeredBy) {

        static NoticeView of(HospitalHistory history, HospitalNotice notice) {
            return new NoticeView(
                    history.codeOf(notice),
                    notice.occurredAt(),
                    notice.sentAt(),
                    notice.hospital(),
                    notice.context().registeredBy());
        }
    }

    static StayView of(HospitalHistory history, Stay stay) {
        return new StayView(
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
                        .map(notice -> NoticeView.of(history, notice))
                        .toList());
    }
}
