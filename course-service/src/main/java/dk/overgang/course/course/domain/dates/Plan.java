package dk.overgang.course.course.domain.dates;

import dk.overgang.course.course.domain.pauses.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// The dates of a course: when each phase ends, in calendar dates of Europe/Copenhagen. `held` while a pause is
/// open: the boundaries that had not passed then stand still and move when it ends.
public record Plan(int version, LocalDate start, List<LocalDate> ends, boolean held) {

    public static final int PHASES = 3;

    /// One of three equal phases, half-open: the boundary day belongs to the next one.
    public record Phase(int number, LocalDate start, LocalDate end) {}

    /// Boundary k is k thirds of the course after the start, each counted from the start date (E1, which departs
    /// from the seeds' chained wording for start days 29-31); a pause moves every boundary later than its first
    /// day by its length, and a boundary on that day itself has passed (E3).
    public static Plan of(int version, LocalDate start, int months, List<Interval> pauses, boolean held) {
        var ends = IntStream.rangeClosed(1, PHASES)
                .mapToObj(k -> moved(start.plusMonths((long) k * months / PHASES), pauses))
                .toList();
        return new Plan(version, start, ends, held);
    }

    /// Where the pauses of a course move a date of its clock that is counted from the start, as a boundary is
    /// (E3).
    public static LocalDate moved(LocalDate counted, List<Interval> pauses) {
        var date = counted;
        for (var pause : Interval.union(pauses)) {
            if (date.isAfter(pause.from())) {
                date = date.plusDays(pause.days());
            }
        }
        return date;
    }

    public LocalDate plannedEnd() {
        return ends.getLast();
    }

    public List<Phase> phases() {
        return IntStream.rangeClosed(1, PHASES)
                .mapToObj(k -> new Phase(k, k == 1 ? start : ends.get(k - 2), ends.get(k - 1)))
                .toList();
    }

    /// The phase that a day lies in, by time alone; the third one for all later days.
    public int phaseOn(LocalDate day) {
        return 1
                + (int) ends.subList(0, PHASES - 1).stream()
                        .filter(boundary -> !boundary.isAfter(day))
                        .count();
    }
}
