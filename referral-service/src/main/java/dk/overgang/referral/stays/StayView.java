package dk.overgang.referral.stays;

import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.referral.stays.domain.Contradiction;
import dk.overgang.referral.stays.domain.HospitalHistory;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stay as it is shown, with the notices that it follows from; cancelled notices show as cancelled (R.BR6), and
/// what cannot all be true is named, for somebody who knows the citizen to settle.
///
/// @param hospital the SOR unit that sent the notice, or the place that was written down
/// @param hospitalName what the hospital's messages call that unit
record StayView(
        UUID stayId,
        Stay.Kind kind,
        Stay.State state,
        @Nullable Instant from,
        @Nullable Instant to,
        String hospital,
        @Nullable String hospitalName,
        List<UUID> episodes,
        List<Contradiction> contradictions,
        boolean reportOfAdmissionAsked,
        long missingNotices,
        List<NoticeView> notices) {

    /// A notice that the stay follows from.
    ///
    /// @param episode the admission that it belongs to: one of the stay's `episodes`
    /// @param registeredBy the subject of the person who registered it, where no hospital sent it
    record NoticeView(
            NoticeCode code,
            UUID episode,
            Instant occurredAt,
            Instant sentAt,
            String hospital,
            @Nullable String registeredBy) {

        static NoticeView of(HospitalHistory history, HospitalNotice notice) {
            return new NoticeView(
                    history.codeOf(notice),
                    notice.episode(),
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
                history.nameOf(stay.hospital()).orElse(null),
                stay.episodes(),
                stay.contradictions().stream().sorted().toList(),
                history.reportAskedOf(stay),
                history.missingOf(stay),
                history.of(stay).stream()
                        .map(notice -> NoticeView.of(history, notice))
                        .toList());
    }
}
