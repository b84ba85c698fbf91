package dk.overgang.referral.reports.domain;

import dk.overgang.referral.reports.domain.Benchmarks.Dimension;
import dk.overgang.referral.reports.domain.Benchmarks.Group;
import dk.overgang.referral.reports.domain.Benchmarks.Known;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who the citizens of a municipality are, beside what is known of comparable ones. What is told of
/// groups follows from shown numbers alone, so that it gives no hidden one away.
///
/// @param citizens none when there are so few that nothing is told
public record CitizenReport(@Nullable Integer citizens, List<Distribution> distributions, List<Beside> benchmarks) {

    /// Numbers are absent where they are hidden.
    public record Cell(
            String group,
            @Nullable Integer citizens,
            @Nullable Integer percent) {}

    public record Distribution(String dimension, List<Cell> cells) {}

    /// What is known of comparable citizens, with our own share.
    ///
    /// @param percent absent where a number that it takes is hidden
    public record Beside(Known known, @Nullable Integer percent) {}

    public static CitizenReport of(List<Subject> subjects, Benchmarks benchmarks) {
        var total = subjects.size();
        var tooFew = total > 0 && total < benchmarks.smallest();
        var distributions = benchmarks.dimensions().stream()
                .map(dimension -> distribution(dimension, subjects, tooFew, benchmarks.smallest()))
                .toList();
        var beside = benchmarks.known().stream()
                .map(known -> new Beside(known, share(known, distributions, total)))
                .toList();
        return new CitizenReport(tooFew ? null : total, distributions, beside);
    }

    private static Distribution distribution(
            Dimension dimension, List<Subject> subjects, boolean tooFew, int smallest) {
        var groups = Stream.concat(dimension.groups().stream().map(Group::code), Stream.of(Dimension.UNKNOWN))
                .toList();
        var found = subjects.stream().map(dimension::groupOf).toList();
        var counts = groups.stream()
                .map(group -> (int) found.stream().filter(group::equals).count())
                .toList();
        var hidden = SmallNumbers.hidden(counts, smallest);
        var cells = IntStream.range(0, groups.size())
                .mapToObj(place -> tooFew || hidden.contains(place)
                        ? new Cell(groups.get(place), null, null)
                        : new Cell(groups.get(place), counts.get(place), percent(counts.get(place), subjects.size())))
                .toList();
        return new Distribution(dimension.code(), cells);
    }

    private static @Nullable Integer share(Known known, List<Distribution> distributions, int total) {
        var cells = distributions.stream()
                .filter(distribution -> distribution.dimension().equals(known.dimension()))
                .flatMap(distribution -> distribution.cells().stream())
                .filter(cell -> known.groups().contains(cell.group()))
                .map(Cell::citizens)
                .toList();
        return cells.stream().anyMatch(Objects::isNull)
                ? null
                : percent(cells.stream().mapToInt(Objects::requireNonNull).sum(), total);
    }

    private static @Nullable Integer percent(int part, int total) {
        return total == 0 ? null : Math.round(100f * part / total);
    }
}
