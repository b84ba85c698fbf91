package dk.overgang.systemtests.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/// Danish working days by a table, not by the platform's calculation (E32).
final class WorkingDays {

    private static final Map<Integer, LocalDate> EASTER = Map.of(
            2025, LocalDate.parse("2025-04-20"),
            2026, LocalDate.parse("2026-04-05"),
            2027, LocalDate.parse("2027-03-28"),
            2028, LocalDate.parse("2028-04-16"),
            2029, LocalDate.parse("2029-04-01"));

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(6, 5),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    /// Days from Easter Sunday: Maundy Thursday to Easter Monday, Ascension Day, Whit Monday.
    private static final Set<Integer> FROM_EASTER = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private WorkingDays() {}

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && FROM_EASTER.stream()
                        .noneMatch(days -> easter(day.getYear()).plusDays(days).equals(day));
    }

    private static LocalDate easter(int year) {
        var sunday = EASTER.get(year);
        if (sunday == null) {
            throw new IllegalArgumentException("No Easter of %d stands in the table".formatted(year));
        }
        return sunday;
    }

    static LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : onOrAfter(day.plusDays(1));
    }

    static LocalDate before(LocalDate day) {
        return isWorking(day.minusDays(1)) ? day.minusDays(1) : before(day.minusDays(1));
    }

    /// So many working days after a day, or before it where the number is negative.
    static LocalDate plus(LocalDate day, int count) {
        if (count == 0) {
            return day;
        }
        return count > 0 ? plus(onOrAfter(day.plusDays(1)), count - 1) : plus(before(day), count + 1);
    }
}
