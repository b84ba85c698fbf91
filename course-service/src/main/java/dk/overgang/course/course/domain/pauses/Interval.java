package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Calendar days from one date up to, not including, another (half-open, E1).
public record Interval(LocalDate from, LocalDate to) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    private boolean reaches(Interval next) {
        return !next.from.isAfter(to);
    }

    private Interval through(Interval next) {
        return new Interval(from, next.to.isAfter(to) ? next.to : to);
    }

    /// In order, with overlapping and touching ones made one: reasons are a union, never a sum (E4).
    public static List<Interval> union(List<Interval> intervals) {
        var united = new ArrayList<Interval>();
        intervals.stream().sorted(Comparator.comparing(Interval::from)).forEach(next -> {
            if (!united.isEmpty() && united.getLast().reaches(next)) {
                united.addLast(united.removeLast().through(next));
            } else {
                united.addLast(next);
            }
        });
        return List.copyOf(united);
    }
}
