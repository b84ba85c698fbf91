package dk.overgang.course.course.domain.dates;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A date that would move.
public record DateMove(String what, LocalDate from, LocalDate to) {

    /// The dates that are not the same before and after, in the order of the dates.
    public static List<DateMove> between(List<PlannedDate> before, List<PlannedDate> after) {
        var now = after.stream().collect(toMap(PlannedDate::what, PlannedDate::on, (one, _) -> one));
        return before.stream()
                .map(date -> new DateMove(date.what(), date.on(), now.getOrDefault(date.what(), date.on())))
                .filter(move -> !move.from().equals(move.to()))
                .sorted(Comparator.comparing(DateMove::from).thenComparing(DateMove::what))
                .toList();
    }
}
