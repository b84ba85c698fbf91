package dk.overgang.referral.stays.domain;

import static java.util.Comparator.comparing;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// All notices of one episode and type, read in the order they were sent: what happened in the end (E6).
final class NoticeReconciler {

    private static final Comparator<HospitalNotice> SENT = comparing(HospitalNotice::sentAt)
            .thenComparing(HospitalNotice::change)
            .thenComparing(HospitalNotice::messageKey);

    private final List<HospitalNotice> unread;
    private final List<ReconciledEvent> happenings = new ArrayList<>();
    private final List<HospitalNotice> waiting = new ArrayList<>();

    private NoticeReconciler(List<HospitalNotice> notices) {
        unread = new ArrayList<>(notices.stream().sorted(SENT).toList());
    }

    static List<ReconciledEvent> of(List<HospitalNotice> notices) {
        var retelling = new NoticeReconciler(notices);
        while (!retelling.unread.isEmpty()) {
            retelling.read(retelling.unread.removeFirst());
        }
        return List.copyOf(retelling.happenings);
    }

    private void read(HospitalNotice notice) {
        switch (notice.change()) {
            case NEW -> tell(notice);
            case CORRECTED -> correct(notice);
            case CANCELLED -> cancel(notice);
        }
    }

    private void tell(HospitalNotice notice) {
        var cancellation = waiting.stream().filter(sameTime(notice)).findFirst();
        if (cancellation.isPresent()) {
            var _ = waiting.remove(cancellation.get());
            add(ReconciledEvent.toldBy(notice).cancel());
        } else {
            sameThing(notice)
                    .ifPresentOrElse(
                            known -> replace(known, merged(known, notice)), () -> add(ReconciledEvent.toldBy(notice)));
        }
    }

    /// Told before with the same time, corrected before it was told, or a second death: a corrected death does not
    /// look like a correction.
    private Optional<ReconciledEvent> sameThing(HospitalNotice notice) {
        return latest(known -> known.isLive()
                && (known.wasTold(notice.occurredAt())
                        || (known.orphan() && known.type().happensOnceAtMost())
                        || known.type() == NoticeType.DIED));
    }

    private static ReconciledEvent merged(ReconciledEvent known, HospitalNotice notice) {
        return known.type() == NoticeType.DIED ? known.correctedBy(notice) : known.toldAgainBy(notice);
    }

    /// The latest of its kind, unless one was told with the very time; what is cancelled stays so (never cancelled
    /// before corrected).
    private void correct(HospitalNotice notice) {
        var target = target(notice);
        if (target.isPresent()) {
            replace(target.get(), target.get().correctedBy(notice));
        } else if (!waiting.isEmpty()) {
            var _ = waiting.removeFirst();
            add(ReconciledEvent.toldBy(notice).cancel());
        } else if (happenings.isEmpty()) {
            add(ReconciledEvent.toldBy(notice));
        }
    }

    /// Voids the one with this time, else the latest; when neither was told yet it waits.
    private void cancel(HospitalNotice notice) {
        var exact = latest(known -> known.isLive() && known.wasTold(notice.occurredAt()));
        var stillToCome = unread.stream().anyMatch(sameTime(notice).and(next -> next.change() == NoticeChange.NEW));
        var target = exact.isPresent() || stillToCome ? exact : target(notice);
        target.ifPresentOrElse(known -> replace(known, known.cancel()), () -> waiting.add(notice));
    }

    private Optional<ReconciledEvent> target(HospitalNotice notice) {
        return latest(known -> known.isLive() && known.wasTold(notice.occurredAt()))
                .or(() -> latest(ReconciledEvent::isLive));
    }

    private Optional<ReconciledEvent> latest(Predicate<ReconciledEvent> which) {
        return happenings.stream().filter(which).max(comparing(ReconciledEvent::at));
    }

    private static Predicate<HospitalNotice> sameTime(HospitalNotice notice) {
        Instant time = notice.occurredAt();
        return other -> other.occurredAt().equals(time);
    }

    private void add(ReconciledEvent happening) {
        var _ = happenings.add(happening);
    }

    private void replace(ReconciledEvent before, ReconciledEvent after) {
        happenings.set(happenings.indexOf(before), after);
    }
}
