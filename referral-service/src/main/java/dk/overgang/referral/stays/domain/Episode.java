package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static java.util.Comparator.comparing;
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

    /// What the stays are folded from; of a cancelled episode only a death counts.
    Stream<StayTransition> moments() {
        var live = happenings.stream()
                .filter(ReconciledEvent::isLive)
                .filter(what -> !isCancelled() || what.type() == NoticeType.DIED)
                .map(StayTransition::of);
        return isCancelled() ? live : Stream.concat(untoldStart().stream(), live);
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
        return new Stay(id, List.of(id), kind, Stay.State.CANCELLED, start.at(), null, start.hospital());
    }

    /// The start of a stay whose start was never kept (E38): as told with what came later, else unknown.
    private Optional<StayTransition> untoldStart() {
        var needsWard = first(what -> what.type().needsAWard());
        if (has(what -> what.type() == ADMITTED)) {
            return Optional.empty();
        }
        if (has(what -> what.type() == ACUTE_STARTED)) {
            return needsWard.flatMap(what -> told().map(from -> StayTransition.start(ADMITTED, what, from)));
        }
        return needsWard
                .map(what -> StayTransition.untold(ADMITTED, what, told()))
                .or(() -> first(what -> true).map(what -> StayTransition.untold(ACUTE_STARTED, what, told())));
    }

    private Optional<Instant> told() {
        return first(what -> what.stayFrom() != null).map(ReconciledEvent::stayFrom);
    }

    private Optional<ReconciledEvent> first(Predicate<ReconciledEvent> which) {
        return happenings.stream()
                .filter(which)
                .min(comparing(ReconciledEvent::at).thenComparing(ReconciledEvent::type));
    }

    private boolean has(Predicate<ReconciledEvent> which) {
        return happenings.stream().anyMatch(which);
    }
}
