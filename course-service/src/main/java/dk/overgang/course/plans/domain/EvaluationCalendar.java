package dk.overgang.course.plans.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When the effort goals of a course are to be evaluated: every few months from the start, on a
/// calendar of its own, not on the phase boundaries (E2). Pauses move its dates as they move boundaries (E3).
///
/// @param all in order; empty in the contact phase
public record EvaluationCalendar(List<Due> all) {

    /// One evaluation that is to take place.
    ///
    /// @param number 1 for the first
    /// @param dueOn its date; the last one may be the first day after the course
    /// @param latestOn the last day on which it is in time: that date, or the last day of the course (E42).
    ///     On which working day somebody is reminded is the reminder's matter
    /// @param countsFrom an evaluation from this day on may be this one: half-way from the date before
    /// @param held whether it stands still because a pause is open
    /// @param doneOn null until an evaluation has taken place that counts as this one
    public record Due(
            int number,
            LocalDate dueOn,
            LocalDate latestOn,
            LocalDate countsFrom,
            boolean held,
            @Nullable LocalDate doneOn) {

        private Due done(LocalDate on) {
            return new Due(number, dueOn, latestOn, countsFrom, false, on);
        }
    }

    public EvaluationCalendar {
        all = List.copyOf(all);
    }

    /// The dates of a course as it stands.
    ///
    /// @param everyMonths the rhythm of its programme
    public static EvaluationCalendar of(Course course, int everyMonths) {
        return course.plan()
                .map(plan -> of(course, plan, everyMonths))
                .orElseGet(() -> new EvaluationCalendar(List.of()));
    }

    private static EvaluationCalendar of(Course course, Plan plan, int everyMonths) {
        var standsFrom = course.heldSince();
        var dates = dates(plan, everyMonths, course.pausedDays());
        var all = new ArrayList<Due>();
        var before = plan.start();
        for (var date : dates) {
            var lastDay = plan.plannedEnd().minusDays(1);
            all.add(new Due(
                    all.size() + 1,
                    date,
                    date.isAfter(lastDay) ? lastDay : date,
                    halfway(before, date),
                    standsFrom.filter(date::isAfter).isPresent(),
                    null));
            before = date;
        }
        return new EvaluationCalendar(all);
    }

    private static List<LocalDate> dates(Plan plan, int everyMonths, List<Interval> pauses) {
        return IntStream.iterate(1, k -> k + 1)
                .mapToObj(k -> Plan.moved(plan.start().plusMonths((long) k * everyMonths), pauses))
                .takeWhile(date -> !date.isAfter(plan.plannedEnd()))
                .toList();
    }

    private static LocalDate halfway(LocalDate from, LocalDate to) {
        return from.plusDays((ChronoUnit.DAYS.between(from, to) + 1) / 2);
    }

    /// The same calendar with what has taken place. An evaluation counts as all that were due by its day and
    /// are not done; where nothing was, as the next one, if it is nearer to that date than to the one before.
    ///
    /// @param days on which the effort goals were evaluated
    public EvaluationCalendar doneOn(List<LocalDate> days) {
        var now = new ArrayList<>(all);
        days.stream().sorted().forEach(day -> note(now, day));
        return new EvaluationCalendar(now);
    }

    private static void note(List<Due> all, LocalDate day) {
        var overdue = all.stream()
                .filter(due -> due.doneOn() == null && !due.dueOn().isAfter(day))
                .toList();
        var next = all.stream()
                .filter(due -> due.dueOn().isAfter(day))
                .limit(1)
                .filter(due -> due.doneOn() == null && !due.countsFrom().isAfter(day))
                .toList();
        var meant = overdue.isEmpty() ? next : overdue;
        all.replaceAll(due -> meant.contains(due) ? due.done(day) : due);
    }
}
