package dk.overgang.course.measurements.domain;

import dk.overgang.course.measurements.domain.Progress.Change;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the courses of a team have reached together with one instrument: averages at the start and now, rounded
/// to whole points as they are published.
///
/// @param courses that were measured twice at least
/// @param score null where the instrument has no score, or too few courses have one
public record TeamAverages(
        int courses, List<ItemAverage> items, @Nullable Average score) {

    /// Of fewer courses nothing is told: a single citizen could be recognised.
    public static final int FEWEST_COURSES = 5;

    /// Whole points, halves rounded up.
    ///
    /// @param courses how many have an answer both times
    public record Average(int courses, int start, int latest) {}

    public record ItemAverage(String item, Average average) {}

    public TeamAverages {
        items = List.copyOf(items);
    }

    /// The averages; none of too few courses.
    ///
    /// @param progress one for each course
    public static Optional<TeamAverages> of(Instrument instrument, List<Progress> progress) {
        var twice = progress.stream().filter(Progress::isMeasuredTwice).toList();
        return twice.size() < FEWEST_COURSES ? Optional.empty() : Optional.of(among(instrument, twice));
    }

    private static TeamAverages among(Instrument instrument, List<Progress> twice) {
        var items = instrument.itemCodes().stream()
                .flatMap(item -> average(
                        twice.stream().flatMap(one -> changes(one, item)).toList())
                        .map(average -> new ItemAverage(item, average))
                        .stream())
                .toList();
        var scores =
                twice.stream().map(Progress::score).filter(Objects::nonNull).toList();
        return new TeamAverages(twice.size(), items, average(scores).orElse(null));
    }

    private static Stream<Change> changes(Progress progress, String item) {
        return progress.items().stream()
                .filter(each -> each.item().equals(item))
                .map(Progress.ItemChange::change);
    }

    private static Optional<Average> average(List<Change> changes) {
        return changes.size() < FEWEST_COURSES
                ? Optional.empty()
                : Optional.of(new Average(
                        changes.size(),
                        rounded(changes.stream().mapToInt(Change::from).sum(), changes.size()),
                        rounded(changes.stream().mapToInt(Change::to).sum(), changes.size())));
    }

    private static int rounded(int sum, int count) {
        return Math.toIntExact(Math.round((double) sum / count));
    }
}
