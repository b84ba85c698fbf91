package dk.overgang.referral.stays.domain;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as the newest notice about it tells it. `told` holds every time it was ever said to have
/// happened, so that a late correction or cancellation finds it; `orphan` says that only a correction told of it so
/// far.
record ReconciledEvent(
        UUID episode,
        NoticeType type,
        Instant at,
        Set<Instant> reported,
        @Nullable Instant stayFrom,
        String hospital,
        boolean orphan,
        boolean cancelled) {

    ReconciledEvent {
        reported = Set.copyOf(reported);
    }

    static ReconciledEvent toldBy(HospitalNotice notice) {
        return new ReconciledEvent(
                notice.episode(),
                notice.type(),
                notice.occurredAt(),
                Set.of(notice.occurredAt()),
                notice.stayFrom(),
                notice.hospital(),
                notice.change() != NoticeChange.NEW,
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
        var from = notice.stayFrom() == null ? stayFrom : notice.stayFrom();
        return new ReconciledEvent(
                episode,
                type,
                notice.occurredAt(),
                alsoTold(notice.occurredAt()),
                from,
                notice.hospital(),
                orphan,
                cancelled);
    }

    /// The notice that a correction heard of earlier was about.
    ReconciledEvent firstToldBy(HospitalNotice notice) {
        return new ReconciledEvent(
                episode, type, at, alsoTold(notice.occurredAt()), stayFrom, hospital, false, cancelled);
    }

    ReconciledEvent cancel() {
        return new ReconciledEvent(episode, type, at, reported, stayFrom, hospital, orphan, true);
    }

    private Set<Instant> alsoTold(Instant time) {
        var all = new HashSet<>(reported);
        var _ = all.add(time);
        return all;
    }
}
