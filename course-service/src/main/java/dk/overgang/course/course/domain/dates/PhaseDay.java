package dk.overgang.course.course.domain.dates;

import dk.overgang.course.course.domain.pauses.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How far a phase has come, in days that were not paused: day 79 of 92.
public record PhaseDay(int phase, int day, int of) {

    /// Counts the days of a phase.
    ///
    /// @param until the first day that does not count any more: tomorrow, or the first day of the open pause
    public static PhaseDay of(Plan.Phase phase, LocalDate until, List<Interval> pauses) {
        return new PhaseDay(
                phase.number(), unpaused(phase.start(), until, pauses), unpaused(phase.start(), phase.end(), pauses));
    }

    private static int unpaused(LocalDate from, LocalDate to, List<Interval> pauses) {
        var paused = Interval.union(pauses).stream()
                .mapToLong(pause -> days(later(pause.from(), from), earlier(pause.to(), to)))
                .sum();
        return Math.toIntExact(days(from, to) - paused);
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
