package dk.overgang.referral.reports.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came from one source: month by month, how soon it led to a course, and whether it has fallen silent
///
public record SourceReport(
        String source, List<Month> months, @Nullable LocalDate lastReferral, boolean silent, LeadTime leadTime) {

    public record Month(YearMonth month, int received, int accepted, int declined) {}

    /// Days from referral to first contact; none while nobody has been met.
    ///
    /// @param unmet who waits for a first contact though accepted, or whose contact nobody has told
    public record LeadTime(
            int counted,
            @Nullable Integer medianDays,
            @Nullable Integer longestDays,
            @Nullable Integer targetDays,
            int overTarget,
            int unmet) {}

    /// One for each source there is or should be.
    public static List<SourceReport> of(
            List<Line> lines, List<Source> expected, YearMonth from, YearMonth to, LocalDate today) {
        var bySource = lines.stream().collect(groupingBy(Line::source));
        var names = new TreeSet<>(bySource.keySet());
        expected.forEach(source -> names.add(source.code()));
        return names.stream()
                .map(name -> {
                    var known = expected.stream()
                            .filter(source -> source.code().equals(name))
                            .findFirst()
                            .orElse(null);
                    return of(name, bySource.getOrDefault(name, List.of()), known, from, to, today);
                })
                .toList();
    }

    private static SourceReport of(
            String name, List<Line> lines, @Nullable Source expected, YearMonth from, YearMonth to, LocalDate today) {
        var asked = lines.stream().filter(line -> isIn(line, from, to)).toList();
        var last =
                lines.stream().map(Line::receivedOn).max(LocalDate::compareTo).orElse(null);
        var silent = expected != null
                && (last == null || last.plusDays(expected.silentAfterDays()).isBefore(today));
        return new SourceReport(name, months(asked), last, silent, leadTime(asked, expected));
    }

    private static boolean isIn(Line line, YearMonth from, YearMonth to) {
        var month = YearMonth.from(line.receivedOn());
        return !month.isBefore(from) && !month.isAfter(to);
    }

    private static List<Month> months(List<Line> lines) {
        var byMonth =
                lines.stream().collect(groupingBy(line -> YearMonth.from(line.receivedOn()), TreeMap::new, toList()));
        return byMonth.entrySet().stream()
                .map(month -> new Month(
                        month.getKey(),
                        month.getValue().size(),
                        count(month.getValue().stream().filter(line -> line.acceptedOn() != null)),
                        count(month.getValue().stream().filter(Line::declined))))
                .toList();
    }

    private static LeadTime leadTime(List<Line> lines, @Nullable Source expected) {
        var target = expected == null ? null : expected.targetDays();
        var days = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.metOn())
                        .map(met -> (int) ChronoUnit.DAYS.between(line.receivedOn(), met)))
                .sorted()
                .toList();
        var unmet = count(lines.stream().filter(line -> line.acceptedOn() != null && line.metOn() == null));
        if (days.isEmpty()) {
            return new LeadTime(0, null, null, target, 0, unmet);
        }
        var over = target == null ? 0 : count(days.stream().filter(taken -> taken > target));
        return new LeadTime(days.size(), days.get((days.size() - 1) / 2), days.getLast(), target, over, unmet);
    }

    private static int count(Stream<?> things) {
        return (int) things.count();
    }
}
