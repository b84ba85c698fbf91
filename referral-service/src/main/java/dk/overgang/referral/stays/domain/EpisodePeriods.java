package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_ENDED;
import static dk.overgang.referral.stays.domain.Stay.Kind.ACUTE;
import static dk.overgang.referral.stays.domain.Stay.Kind.INPATIENT;
import static dk.overgang.referral.stays.domain.Stay.State.ADMITTED;
import static dk.overgang.referral.stays.domain.Stay.State.ON_LEAVE;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The times in hospital that follow from one episode's moments in their order (standards 1.5).
final class EpisodePeriods {

    /// An end that tells its own start and lies longer before the next start ends a stay of its own; an acute end
    /// that lies longer after the admission ends more than the acute part before it.
    private static final Duration APART = Duration.ofDays(1);

    private final boolean isByHand;
    private final List<EpisodePeriod> periods = new ArrayList<>();
    private final List<StayTransition> endsBeforeAnyStart = new ArrayList<>();

    /// The acute visit that the ward took over, until its end is told.
    private final List<EpisodePeriod> acutePart = new ArrayList<>();

    private EpisodePeriods(boolean isByHand) {
        this.isByHand = isByHand;
    }

    static List<EpisodePeriod> over(boolean isByHand, Stream<StayTransition> moments) {
        var fold = new EpisodePeriods(isByHand);
        moments.collect(groupingBy(StayTransition::at, TreeMap::new, toList()))
                .values()
                .forEach(fold::applyAll);
        fold.endWhatWasToldToBeOver();
        return List.copyOf(fold.periods);
    }

    /// What happens at one moment happens in the order of the types, so that somebody may come and go at once. Only
    /// what ends something that lasts since before comes first: who goes and comes again is there.
    private void applyAll(List<StayTransition> atOnce) {
        var first = endsOfWhatLasts();
        atOnce.stream()
                .sorted(comparing((StayTransition now) -> !first.contains(now.type()))
                        .thenComparing(StayTransition::type))
                .forEachOrdered(this::apply);
    }

    private Set<NoticeType> endsOfWhatLasts() {
        return inWard().map(ward -> ward.state() == ON_LEAVE ? Set.of(LEAVE_ENDED, DISCHARGED) : Set.of(DISCHARGED))
                .orElse(Set.of());
    }

    private void apply(StayTransition now) {
        switch (now.type()) {
            case ACUTE_STARTED -> startAcute(now);
            case ADMITTED -> admit(now);
            case LEAVE_STARTED -> inWard().ifPresent(ward -> replaceLast(ward.in(ON_LEAVE, now.hospital())));
            case LEAVE_ENDED -> inWard().ifPresent(ward -> replaceLast(ward.in(ADMITTED, now.hospital())));
            case ACUTE_ENDED, DISCHARGED -> end(now);
            case DIED -> {
                // Ends every stay of the citizen, not this episode alone.
            }
        }
    }

    /// An acute visit of an inpatient's own episode changes nothing: only a discharge ends a stay.
    private void startAcute(StayTransition now) {
        if (open().isEmpty()) {
            var _ = periods.add(EpisodePeriod.startedBy(now, ACUTE, Stay.State.ACUTE, isByHand));
        }
    }

    /// The acute part does not count: the stay begins with the admission. Within the ward it is a transfer.
    private void admit(StayTransition now) {
        var ward = inWard();
        if (ward.isPresent()) {
            replaceLast(ward.get().in(ADMITTED, now.hospital()));
            return;
        }
        acutePart.clear();
        open().ifPresent(visit -> {
            var _ = periods.remove(visit);
            var _ = acutePart.add(visit);
        });
        var _ = periods.add(EpisodePeriod.startedBy(now, INPATIENT, ADMITTED, isByHand));
    }

    /// A second end of the same stay is the newer word about it.
    private void end(StayTransition now) {
        if (endsTheAcutePart(now)) {
            acutePart.clear();
        } else if (periods.isEmpty()) {
            var _ = endsBeforeAnyStart.add(now);
        } else {
            replaceLast(periods.getLast().endedBy(now));
        }
    }

    /// A hospital may end the acute visit that led to the admission; whoever lies in the ward stays there.
    private boolean endsTheAcutePart(StayTransition now) {
        return !acutePart.isEmpty()
                && now.type() == NoticeType.ACUTE_ENDED
                && inWard().filter(ward -> now.at().isBefore(ward.at().plus(APART)))
                        .isPresent();
    }

    /// One start and one end belong together, also where their times contradict each other; an end that tells
    /// its own start and lies well before belongs to a stay of its own.
    private void endWhatWasToldToBeOver() {
        if (periods.isEmpty() || endsBeforeAnyStart.isEmpty()) {
            return;
        }
        var end = endsBeforeAnyStart.getLast();
        var first = periods.getFirst();
        if (end.from() != null && end.at().plus(APART).isBefore(first.at())) {
            periods.addFirst(asPeriod(end, end.from()));
        } else if (first.isOpen()) {
            periods.set(0, first.endedAtItsStart());
        }
    }

    private EpisodePeriod asPeriod(StayTransition end, Instant from) {
        var isAcute = end.type() == NoticeType.ACUTE_ENDED;
        var start = new StayTransition(end.episode(), end.type(), from, from, end.hospital());
        return EpisodePeriod.startedBy(start, isAcute ? ACUTE : INPATIENT, ADMITTED, isByHand)
                .endedBy(end);
    }

    private Optional<EpisodePeriod> inWard() {
        return open().filter(period -> period.kind() == INPATIENT);
    }

    private Optional<EpisodePeriod> open() {
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(periods.getLast()).filter(EpisodePeriod::isOpen);
    }

    private void replaceLast(EpisodePeriod next) {
        periods.set(periods.size() - 1, next);
    }
}
