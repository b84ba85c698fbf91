package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stay in hospital as referral-service reports it, in calendar dates. One continuous stay may have several
/// episodes (transfer, E4). Only an inpatient stay that was not cancelled matters to the phase clock (E7).
///
/// @param parts the time in each episode, where there are several
/// @param contradictions what was told of it and cannot all be true
public record HospitalStay(
        UUID id,
        List<UUID> episodes,
        boolean inpatient,
        boolean cancelled,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Part> parts,
        List<String> contradictions) {

    /// What referral-service says of a stay that was open when an earlier course ended and of which nothing has
    /// been told since: whether it still lasts, only the worker can find out.
    public static final String LEFT_OVER = "OPEN_SINCE_EARLIER_COURSE";

    /// The time in one episode, as far as it was told.
    public record Part(
            UUID episode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Stays stored before parts and contradictions were told have none.
    public HospitalStay {
        episodes = List.copyOf(episodes);
        parts = parts == null ? List.of() : List.copyOf(parts);
        contradictions = contradictions == null ? List.of() : List.copyOf(contradictions);
    }

    /// Whether it matters to the phase clock: inpatient and not cancelled (E7).
    public boolean counts() {
        return inpatient && !cancelled;
    }

    /// Whether the worker must find out if it still lasts.
    public boolean isLeftOver() {
        return contradictions.contains(LEFT_OVER);
    }

    public boolean isOver() {
        return to != null;
    }

    /// Whether any day of it can lie in a course that started then.
    public boolean reachesInto(LocalDate start) {
        return to == null || to.isAfter(start);
    }

    public boolean shares(List<UUID> others) {
        return episodes.stream().anyMatch(others::contains);
    }

    /// What is left of it without these episodes: it begins with the first of the others.
    public Optional<HospitalStay> without(List<UUID> judged) {
        if (!shares(judged)) {
            return Optional.of(this);
        }
        var left =
                parts.stream().filter(part -> !judged.contains(part.episode())).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(madeOf(left));
    }

    private HospitalStay madeOf(List<Part> left) {
        var first = left.getFirst();
        var all = left.stream().map(Part::episode).distinct().toList();
        return new HospitalStay(
                first.episode(),
                all,
                inpatient,
                cancelled,
                first.from(),
                // What is left without an end is over when the whole stay is.
                lastEnd(left, Part::to).orElse(to),
                left,
                contradictions);
    }

    /// The last end of several times; none while one of them has none.
    static <T> Optional<LocalDate> lastEnd(List<T> times, Function<T, @Nullable LocalDate> end) {
        var ends = times.stream().map(end).flatMap(Stream::ofNullable).toList();
        return ends.size() == times.size() ? ends.stream().max(LocalDate::compareTo) : Optional.empty();
    }
}
