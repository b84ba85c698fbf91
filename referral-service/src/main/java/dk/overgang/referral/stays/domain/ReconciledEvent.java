package dk.overgang.referral.stays.domain;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as the newest notice about it tells it.
///
/// @param reported every time it was ever said to have happened, so that a late correction or cancellation finds it
/// @param toldAt how new the word about it is: when it happened, or when the correction was sent
/// @param stayFrom since when the stay lasts, as far as it says
/// @param orphan whether only a correction told of it so far
/// @param byHand whether a person wrote it down because no hospital told it (R.BR7)
record ReconciledEvent(
        UUID episode,
        NoticeType type,
        Instant at,
        Set<Instant> reported,
        Instant toldAt,
        @Nullable Instant stayFrom,
        String hospital,
        boolean orphan,
        boolean byHand,
        boolean cancelled) {

    ReconciledEvent {
        reported = Set.copyOf(reported);
    }

    static ReconciledEvent toldBy(HospitalNotice notice) {
        var isCorrection = notice.change() != NoticeChange.NEW;
        return new ReconciledEvent(
                notice.episode(),
                notice.type(),
                notice.occurredAt(),
                Set.of(notice.occurredAt()),
                isCorrection ? notice.sentAt() : notice.occurredAt(),
                notice.stayFrom(),
                notice.hospital(),
                isCorrection,
                notice.isByHand(),
                false);
    }

    boolean wasTold(Instant time) {
        return reported.contains(time);
    }

    boolean isLive() {
        return !cancelled;
    }

    /// A correction replaces time and hospital and nothing else.
    ReconciledEvent correctedBy(HospitalNotice notice) {
        return new ReconciledEvent(
                episode,
                type,
                notice.occurredAt(),
                alsoTold(notice.occurredAt()),
                notice.sentAt(),
                notice.stayFrom() == null ? stayFrom : notice.stayFrom(),
                notice.hospital(),
                orphan,
                byHand,
                cancelled);
    }

    /// The same once more: of what was not corrected, the newer notice tells since when and where.
    ReconciledEvent toldAgainBy(HospitalNotice notice) {
        return new ReconciledEvent(
                episode,
                type,
                at,
                alsoTold(notice.occurredAt()),
                toldAt,
                orphan || notice.stayFrom() == null ? stayFrom : notice.stayFrom(),
                orphan ? hospital : notice.hospital(),
                false,
                byHand,
                cancelled);
    }

    ReconciledEvent movedTo(Instant time) {
        return new ReconciledEvent(
                episode, type, time, alsoTold(time), toldAt, stayFrom, hospital, orphan, byHand, cancelled);
    }

    /// The start that this event tells of.
    ReconciledEvent asStart(NoticeType start, Instant from) {
        return new ReconciledEvent(
                episode, start, from, Set.of(from), toldAt, from, hospital, orphan, byHand, cancelled);
    }

    ReconciledEvent cancel() {
        return new ReconciledEvent(episode, type, at, reported, toldAt, stayFrom, hospital, orphan, byHand, true);
    }

    private Set<Instant> alsoTold(Instant time) {
        var all = new HashSet<>(reported);
        var _ = all.add(time);
        return all;
    }
}
