package dk.overgang.notification.reminders.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Working days in Denmark: no Saturday, no Sunday, no holiday (E32). 5 June, 24 and 31 December are holidays by
/// agreement.
///
/// @param fixed holidays on the same day of each year
/// @param easter holidays that are counted from Easter Sunday
public record WorkingCalendar(List<Fixed> fixed, List<Moving> easter) {

    /// A holiday on the same day of each year.
    public record Fixed(int month, int day, Holiday name) {

        public Fixed {
            var _ = MonthDay.of(month, day);
        }

        boolean isOn(LocalDate date) {
            return date.getMonthValue() == month && date.getDayOfMonth() == day;
        }
    }

    /// A holiday that is counted from Easter Sunday.
    ///
    /// @param days after Easter Sunday; negative before
    /// @param until the last year in which it is one: 2023 for Store bededag
    public record Moving(int days, int until, Holiday name) {

        boolean isOn(LocalDate date) {
            return date.getYear() <= until
                    && easterSunday(date.getYear()).plusDays(days).equals(date);
        }
    }

    public WorkingCalendar {
        fixed = List.copyOf(fixed);
        easter = List.copyOf(easter);
    }

    /// The holiday on a day, if it is one.
    public Optional<Holiday> holiday(LocalDate day) {
        return Stream.concat(
                        fixed.stream().filter(one -> one.isOn(day)).map(Fixed::name),
                        easter.stream().filter(one -> one.isOn(day)).map(Moving::name))
                .findFirst();
    }

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holiday(day).isEmpty();
    }

    /// The day itself, or the next working day.
    public LocalDate nextFrom(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(this::isWorking)
                .findFirst()
                .orElseThrow();
    }

    /// The last working day before a day.
    public LocalDate lastBefore(LocalDate day) {
        return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .filter(this::isWorking)
                .findFirst()
                .orElseThrow();
    }

    /// So many working days after a day, which is day 0.
    ///
    /// @param workingDays negative for before it
    public LocalDate plus(LocalDate day, int workingDays) {
        var date = day;
        for (var left = Math.abs(workingDays); left > 0; left--) {
            date = workingDays > 0 ? nextFrom(date.plusDays(1)) : lastBefore(date);
        }
        return date;
    }

    /// Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
    static LocalDate easterSunday(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
