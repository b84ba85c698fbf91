package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as the newest notice about it tells it. `told` holds every time it was ever said to have
/// happened, so that a late correction or cancellation finds it; `orphan` says that only a correction told of it so
/// far.
record Happening(
        UUID episode,
        NoticeType type,
        Instant at,
        Set<Instant> told,
        @Nullable Instant stayFrom,
        String hospital,
        boolean orphan,
        boolean cancelled) {

    Happening {
        told = Set.copyOf(told);
    }

    static Happening toldBy(HospitalNotice notice) {
        return new Happening(
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
        return told.contains(time);
    }

    boolean isLive() {
        return !cancelled;
    }

    /// A correction replaces time and hospital and nothing else.
    Happening correctedBy(HospitalNotice notice) {
        var from = notice.stayFrom() == null ? stayFrom : notice.stayFrom();
        return new Happening(
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
    Happening firstToldBy(HospitalNotice notice) {
        return new Happening(episode, type, at, alsoTold(notice.occurredAt()), stayFrom, hospital, false, cancelled);
    }

    Happening cancel() {
        return new Happening(episode, type, at, told, stayFrom, hospital, orphan, true);
    }

    private Set<Instant> alsoTold(Instant time) {
        var all = new HashSet<>(told);
        var _ = all.add(time);
        return all;
    }
}
