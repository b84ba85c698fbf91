package dk.overgang.referral.stays.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All notices kept of one citizen; what they mean does not depend on the order they came in.
public record HospitalHistory(List<HospitalNotice> notices) {

    public HospitalHistory {
        notices = List.copyOf(notices);
    }

    public static HospitalHistory empty() {
        return new HospitalHistory(List.of());
    }

    /// A message counts once, however often it comes.
    public HospitalHistory with(HospitalNotice notice) {
        return knows(notice.messageKey())
                ? this
                : new HospitalHistory(
                        Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    public boolean knows(String messageKey) {
        return notices.stream().anyMatch(kept -> kept.messageKey().equals(messageKey));
    }

    /// Every kept stay, ended and cancelled ones too, by their start.
    public List<Stay> stays() {
        var episodes = Episode.of(notices);
        var moments = episodes.stream().flatMap(Episode::moments).sorted(Moment.IN_TIME);
        var cancelled = episodes.stream().flatMap(episode -> episode.cancelledStay().stream());
        return Stream.concat(Fold.over(moments.toList()).stream(), cancelled)
                .sorted(comparing(HospitalHistory::begin).thenComparing(Stay::id))
                .toList();
    }

    /// When the citizen died, as long as no cancellation took it back. Death often stands in no code, only in a flag
    /// (E23).
    public Optional<Instant> deceasedAt() {
        return Episode.of(notices).stream()
                .flatMap(Episode::moments)
                .filter(moment -> moment.type() == NoticeType.DIED)
                .map(Moment::at)
                .min(naturalOrder());
    }

    private static Instant begin(Stay stay) {
        return Stream.of(Optional.ofNullable(stay.from()), Optional.ofNullable(stay.to()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
