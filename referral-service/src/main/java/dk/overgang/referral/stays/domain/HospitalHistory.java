package dk.overgang.referral.stays.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import dk.overgang.commands.domain.Derived;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All notices kept of one citizen; what they mean does not depend on the order they came in.
///
/// @param standing how the stay stands that has not ended; there to be found by
/// @param derived what follows from the notices, worked out once
public record HospitalHistory(
        List<HospitalNotice> notices,
        Stay.@Nullable State standing,
        @Nullable Supplier<Told> derived) {

    public HospitalHistory {
        notices = List.copyOf(notices);
        derived = derived == null ? Derived.of(derivation(notices)) : derived;
    }

    private static Supplier<Told> derivation(List<HospitalNotice> notices) {
        return () -> {
            var episodes = Episode.of(notices);
            return new Told(stays(episodes), death(episodes));
        };
    }

    public HospitalHistory(List<HospitalNotice> notices, Stay.@Nullable State standing) {
        this(notices, standing, null);
    }

    public static HospitalHistory empty() {
        return new HospitalHistory(List.of(), null);
    }

    /// A message counts once, however often it comes.
    public HospitalHistory with(HospitalNotice notice) {
        return knows(notice.messageKey()) ? this : of(and(notice));
    }

    private List<HospitalNotice> and(HospitalNotice notice) {
        return Stream.concat(notices.stream(), Stream.of(notice)).toList();
    }

    private static HospitalHistory of(List<HospitalNotice> reported) {
        var history = new HospitalHistory(reported, null);
        var standing = history.current().map(Stay::state).orElse(null);
        return new HospitalHistory(reported, standing, history.derived);
    }

    public boolean knows(String messageKey) {
        return notices.stream().anyMatch(kept -> kept.messageKey().equals(messageKey));
    }

    /// What follows from all notices, worked out once.
    ///
    /// @param stays every kept stay, ended and cancelled ones too, by their start
    /// @param deceasedAt when the citizen died, as long as no cancellation took it back. Death often stands in no
    ///     code, only in a flag (E23)
    public record Told(List<Stay> stays, Optional<Instant> deceasedAt) {}

    public Told told() {
        return requireNonNull(derived).get();
    }

    /// Every kept stay, ended and cancelled ones too, by their start.
    public List<Stay> stays() {
        return told().stays();
    }

    private static List<Stay> stays(List<Episode> episodes) {
        var told = episodes.stream().flatMap(episode -> episode.periods().stream());
        var cancelled = episodes.stream().flatMap(episode -> episode.cancelledStay().stream());
        var projection = new StayProjection(death(episodes).orElse(null));
        return Stream.concat(projection.over(told.toList()).stream(), cancelled)
                .sorted(comparing(HospitalHistory::begin).thenComparing(Stay::id))
                .toList();
    }

    /// The stay that has not ended; in a ward, if the citizen is in one and elsewhere too.
    public Optional<Stay> current() {
        return stays().stream().filter(Stay::isOpen).min(comparing(Stay::kind));
    }

    public Optional<Instant> deceasedAt() {
        return told().deceasedAt();
    }

    private static Optional<Instant> death(List<Episode> episodes) {
        return episodes.stream().flatMap(Episode::deaths).min(naturalOrder());
    }

    /// The same episode and kind of thing was told of before, under whatever name: corrections and cancellations
    /// belong to it.
    public boolean concerns(HospitalNotice notice) {
        var names = EpisodeNames.of(and(notice));
        return notices.stream()
                .anyMatch(kept -> kept.type() == notice.type() && names.of(kept).equals(names.of(notice)));
    }

    /// Whether anything was told of the notice's episode, under whatever name.
    public boolean knowsEpisodeOf(HospitalNotice notice) {
        var names = EpisodeNames.of(and(notice));
        return notices.stream().anyMatch(kept -> names.of(kept).equals(names.of(notice)));
    }

    /// A death told after a death corrects it: MedCom has a code for that and nothing in the message says so.
    public NoticeCode codeOf(HospitalNotice notice) {
        var again = notice.type() == NoticeType.DIED
                && notice.change() == NoticeChange.NEW
                && previous(notice)
                        .anyMatch(before ->
                                before.type() == NoticeType.DIED && before.change() != NoticeChange.CANCELLED);
        return NoticeCode.of(notice.type(), again ? NoticeChange.CORRECTED : notice.change());
    }

    private Stream<HospitalNotice> previous(HospitalNotice notice) {
        var before = notice.context().predecessors();
        return before.isEmpty()
                ? Stream.empty()
                : notices.stream().filter(kept -> kept.messageId().equals(before.getLast()));
    }

    /// The hospital asked for a report of admission (XDIS16) about this stay.
    public boolean reportAskedOf(Stay stay) {
        return of(stay).stream().anyMatch(notice -> notice.context().reportAsked());
    }

    /// Messages about this stay that others repeat and that are not here: lost, late, or from before the law let
    /// any be kept. They are known of, what they told is not.
    public long missingOf(Stay stay) {
        return of(stay).stream()
                .flatMap(notice -> missingBefore(notice).stream())
                .distinct()
                .count();
    }

    public List<String> missingBefore(HospitalNotice notice) {
        var here = notices.stream().map(HospitalNotice::messageId).collect(Collectors.toSet());
        return notice.context().predecessors().stream()
                .filter(id -> !here.contains(id))
                .toList();
    }

    /// What was told of this stay, as it was sent.
    public List<HospitalNotice> of(Stay stay) {
        var names = EpisodeNames.of(notices);
        return notices.stream()
                .filter(notice -> stay.isMadeOf(names.of(notice)))
                .sorted(comparing(HospitalNotice::sentAt).thenComparing(HospitalNotice::messageKey))
                .toList();
    }

    /// What the newest message about a hospital's unit calls it; none where none did.
    public Optional<String> nameOf(String hospital) {
        return notices.stream()
                .filter(notice -> notice.hospital().equals(hospital))
                .filter(notice -> notice.context().hospitalName() != null)
                .max(comparing(HospitalNotice::sentAt).thenComparing(HospitalNotice::messageKey))
                .map(notice -> notice.context().hospitalName());
    }

    /// What persons wrote down of this stay's episodes, of each what is about its start or about its end; none of
    /// what a hospital has told too.
    List<HospitalNotice> writtenByHand(Stay stay, Predicate<NoticeType> kind) {
        var names = EpisodeNames.of(notices);
        var told = of(stay).stream().filter(notice -> kind.test(notice.type())).toList();
        return told.stream()
                .filter(notice -> told.stream()
                        .filter(other -> names.of(other).equals(names.of(notice)))
                        .allMatch(HospitalNotice::isByHand))
                .toList();
    }

    private static Instant begin(Stay stay) {
        return Stream.of(Optional.ofNullable(stay.from()), Optional.ofNullable(stay.to()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
