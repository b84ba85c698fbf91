package dk.overgang.notification.reminders.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.ShippedRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Danish working days (E32). The days of the years are those of the official calendar.
class WorkingCalendarTest {

    private static final WorkingCalendar DENMARK = ShippedRules.CALENDAR;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01 | Nytårsdag",
                "2026-04-02 | Skærtorsdag",
                "2026-04-03 | Langfredag",
                "2026-04-05 | Påskedag",
                "2026-04-06 | 2. påskedag",
                "2026-05-14 | Kristi himmelfartsdag",
                "2026-05-24 | Pinsedag",
                "2026-05-25 | 2. pinsedag",
                "2026-06-05 | Grundlovsdag",
                "2026-12-24 | Juleaftensdag",
                "2026-12-25 | Juledag",
                "2026-12-26 | 2. juledag",
                "2026-12-31 | Nytårsaftensdag",
                "2027-03-25 | Skærtorsdag",
                "2027-05-06 | Kristi himmelfartsdag",
                "2027-05-17 | 2. pinsedag",
                "2025-04-18 | Langfredag",
                "2024-05-09 | Kristi himmelfartsdag",
                "2023-05-05 | Store bededag"
            })
    void a_holiday_has_a_name_and_nobody_works(LocalDate day, String name) {
        assertThat(DENMARK.holiday(day)).map(Holiday::da).hasValue(name);
        assertThat(DENMARK.isWorking(day)).isFalse();
    }

    @Test
    void a_holiday_has_an_english_name_too() {
        assertThat(DENMARK.holiday(LocalDate.parse("2026-06-05")))
                .map(Holiday::en)
                .hasValue("Constitution Day");
    }

    @Test
    void general_prayer_day_is_a_working_day_since_2024() {
        assertThat(DENMARK.isWorking(LocalDate.parse("2024-04-26"))).isTrue();
        assertThat(DENMARK.isWorking(LocalDate.parse("2026-05-01"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25", "2049-04-18"
    })
    void easter_is_when_it_was_and_will_be(LocalDate sunday) {
        assertThat(WorkingCalendar.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void easter_is_a_sunday_in_spring_in_every_year() {
        for (var year = 1900; year <= 2199; year++) {
            var easter = WorkingCalendar.easterSunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter)
                    .isBetween(
                            Year.of(year).atMonth(3).atDay(22),
                            Year.of(year).atMonth(4).atDay(25));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30, 3, 2026-02-04",
        "2026-07-31, 3, 2026-08-05",
        "2026-06-04, 1, 2026-06-08",
        "2026-04-01, 1, 2026-04-07",
        "2026-12-23, 1, 2026-12-28",
        "2026-12-30, 1, 2027-01-04",
        "2026-12-24, -1, 2026-12-23",
        "2026-12-16, -3, 2026-12-11",
        "2026-05-02, 0, 2026-05-02"
    })
    void working_days_are_counted_from_the_day_after(LocalDate day, int days, LocalDate expected) {
        assertThat(DENMARK.plus(day, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-02", "2026-05-03"})
    void a_weekend_is_no_time_to_send(LocalDate day) {
        assertThat(DENMARK.nextFrom(day)).isEqualTo("2026-05-04");
        assertThat(DENMARK.lastBefore(day)).isEqualTo("2026-05-01");
    }
}
