package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one hospital told about one episode of care, corrections and cancellations settled.
record Episode(UUID id, List<ReconciledEvent> happenings) {

    static List<Episode> of(List<HospitalNotice> notices) {
        var names = EpisodeNames.of(notices);
        return notices.stream()
                .map(notice -> notice.in(names.of(notice)))
                .collect(groupingBy(HospitalNotice::episode))
                .entrySet()
                .stream()
                .map(reported -> new Episode(reported.getKey(), settle(reported.getValue())))
                .toList();
    }

    private static List<ReconciledEvent> settle(List<HospitalNotice> notices) {
        return notices.stream().collect(groupingBy(HospitalNotice::type)).values().stream()
                .flatMap(ofOneType -> NoticeReconciler.of(believed(ofOneType)).stream())
                .toList();
    }

    /// What a hospital tells counts before what somebody here wrote down because none did (R.BR7).
    private static List<HospitalNotice> believed(List<HospitalNotice> ofOneType) {
        var reported = ofOneType.stream().filter(notice -> !notice.isByHand()).toList();
        return reported.isEmpty() ? ofOneType : reported;
    }

    /// The times in hospital that follow; none of a cancelled episode.
    List<EpisodePeriod> periods() {
        return isCancelled() ? List.of() : EpisodePeriods.over(isByHand(), moments());
    }

    /// When the citizen died, as far as this episode tells.
    Stream<Instant> deaths() {
        return happenings.stream()
                .filter(ReconciledEvent::isLive)
                .filter(what -> what.type() == NoticeType.DIED)
                .map(ReconciledEvent::at);
    }

    private Stream<StayTransition> moments() {
        var live = happenings.stream().filter(ReconciledEvent::isLive).toList();
        var started = startedAsToldLast(
                startedAsToldLast(live, ADMITTED, NoticeType::needsAWard), ACUTE_STARTED, type -> type == ACUTE_ENDED);
        return Stream.concat(untoldStart().stream(), started.stream().map(this::moment));
    }

    /// A start that was told and corrected since is no start of another stay.
    private StayTransition moment(ReconciledEvent what) {
        var from = what.stayFrom();
        var isTold = from != null && has(other -> other.type().startsAStay() && other.wasTold(from));
        return what.type().startsAStay()
                ? StayTransition.start(what.type(), what, what.at())
                : new StayTransition(what.episode(), what.type(), what.at(), isTold ? null : from, what.hospital());
    }

    /// Every later message repeats since when the stay lasts. Where the newest of them names another start than
    /// was ever told, it moves the last start before it, or tells a further one if that stay was over by then.
    private static List<ReconciledEvent> startedAsToldLast(
            List<ReconciledEvent> live, NoticeType start, Predicate<NoticeType> repeats) {
        var newest = toldLast(live, what -> repeats.test(what.type()) && !what.byHand());
        var starts = live.stream().filter(what -> what.type() == start).toList();
        if (newest.isEmpty() || starts.isEmpty()) {
            return live;
        }
        var told = newest.get();
        var from = requireNonNull(told.stayFrom());
        var last = starts.stream()
                .filter(what -> !what.at().isAfter(told.at()))
                .max(comparing(ReconciledEvent::at))
                .orElse(starts.getFirst());
        if (starts.stream().anyMatch(what -> what.wasTold(from))
                || !told.toldAt().isAfter(last.toldAt())) {
            return live;
        }
        var wasOver = live.stream()
                .anyMatch(what -> what.type().endsAStay()
                        && !what.at().isBefore(last.at())
                        && what.at().isBefore(from));
        return wasOver
                ? Stream.concat(live.stream(), Stream.of(told.asStart(start, from)))
                        .toList()
                : live.stream()
                        .map(what -> what.equals(last) ? last.movedTo(from) : what)
                        .toList();
    }

    /// Every start taken back, or the death that was all we ever heard: as if it never was, but shown (R.BR6).
    Optional<Stay> cancelledStay() {
        return isCancelled() ? first(what -> true).map(this::asCancelled) : Optional.empty();
    }

    private boolean isCancelled() {
        return anyCancelled(what -> what.type().startsAStay())
                || (happenings.size() == 1 && anyCancelled(what -> what.type() == NoticeType.DIED));
    }

    private boolean anyCancelled(Predicate<ReconciledEvent> which) {
        return has(which) && happenings.stream().filter(which).noneMatch(ReconciledEvent::isLive);
    }

    private Stay asCancelled(ReconciledEvent start) {
        var kind = has(what -> what.type() == ADMITTED) ? Stay.Kind.INPATIENT : Stay.Kind.ACUTE;
        return Stay.cancelled(id, kind, start.at(), start.hospital());
    }

    /// The start of a stay whose start was never kept (E38): as told with what came later, else unknown.
    private Optional<StayTransition> untoldStart() {
        var needsWard = first(what -> what.type().needsAWard());
        if (has(what -> what.type() == ADMITTED)) {
            return Optional.empty();
        }
        var inWard = toldLast(what -> what.type().needsAWard());
        if (has(what -> what.type() == ACUTE_STARTED)) {
            return needsWard.flatMap(what -> inWard.map(from -> StayTransition.start(ADMITTED, what, from)));
        }
        return needsWard
                .map(what -> StayTransition.untold(ADMITTED, what, inWard))
                .or(() -> first(what -> true)
                        .map(what -> StayTransition.untold(ACUTE_STARTED, what, toldLast(other -> true))));
    }

    private Optional<Instant> toldLast(Predicate<ReconciledEvent> which) {
        return toldLast(happenings, which).map(ReconciledEvent::stayFrom);
    }

    /// The newest of these that says since when the stay lasts.
    private static Optional<ReconciledEvent> toldLast(List<ReconciledEvent> from, Predicate<ReconciledEvent> which) {
        return from.stream()
                .filter(which.and(what -> what.stayFrom() != null))
                .max(comparing(ReconciledEvent::toldAt).thenComparing(ReconciledEvent::at));
    }

    private Optional<ReconciledEvent> first(Predicate<ReconciledEvent> which) {
        return happenings.stream()
                .filter(which)
                .min(comparing(ReconciledEvent::at).thenComparing(ReconciledEvent::type));
    }

    private boolean has(Predicate<ReconciledEvent> which) {
        return happenings.stream().anyMatch(which);
    }

    private boolean isByHand() {
        return happenings.stream().allMatch(ReconciledEvent::byHand);
    }
}
