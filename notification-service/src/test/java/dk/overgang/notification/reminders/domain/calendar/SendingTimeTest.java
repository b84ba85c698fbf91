package dk.overgang.notification.reminders.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At which moment a day's reminders are sent (F24): exactly one for each day, whatever the clocks do.
class SendingTimeTest {

    private static final LocalTime EVENING = LocalTime.parse("18:00");

    @ParameterizedTest
    @CsvSource({
        "2027-01-15, 02:30, 2027-01-15T01:30:00Z",
        "2027-06-15, 02:30, 2027-06-15T00:30:00Z",
        // There is no 02:30: the first moment behind the gap.
        "2027-03-28, 02:30, 2027-03-28T01:00:00Z",
        // There are two 02:30: the first one.
        "2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "2028-02-29, 02:30, 2028-02-29T01:30:00Z",
        "2026-12-31, 23:59, 2026-12-31T22:59:00Z",
        "2027-01-01, 00:00, 2026-12-31T23:00:00Z"
    })
    void F24_each_day_has_one_moment(LocalDate day, LocalTime at, Instant moment) {
        assertThat(without(at).on(day)).isEqualTo(moment);
    }

    @Test
    void F24_the_moments_of_a_year_go_forward() {
        var at = without(LocalTime.parse("02:30"));
        var moments = new HashSet<Instant>();
        for (var day = LocalDate.parse("2026-01-01"); day.getYear() < 2029; day = day.plusDays(1)) {
            assertThat(moments.add(at.on(day))).isTrue();
            assertThat(at.on(day.plusDays(1))).isAfter(at.on(day));
            assertThat(at.lastUpTo(at.on(day))).isEqualTo(day);
            assertThat(at.lastUpTo(at.on(day).minusMillis(1))).isEqualTo(day.minusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "06:00, 22:00, 07:00, 07:00",
        "23:30, 22:00, 07:00, 07:00",
        "07:00, 22:00, 07:00, 07:00",
        "12:00, 22:00, 07:00, 12:00",
        "12:00, 11:00, 13:00, 13:00",
        "03:00, 00:00, 00:00, 03:00"
    })
    void quiet_hours_put_it_off_to_their_end(LocalTime at, LocalTime from, LocalTime to, LocalTime expected) {
        var day = LocalDate.parse("2026-05-19");

        assertThat(new SendingTime(at, EVENING, from, to).on(day))
                .isEqualTo(without(expected).on(day));
    }

    @Test
    void what_waits_for_the_day_to_be_over_has_the_evening() {
        var day = LocalDate.parse("2026-04-14");
        var moment = Instant.parse("2026-04-14T16:00:00Z");

        assertThat(without(EVENING).inTheEveningOf(day)).isEqualTo(moment);
        assertThat(without(EVENING).lastEveningUpTo(moment)).isEqualTo(day);
        assertThat(without(EVENING).lastEveningUpTo(moment.minusMillis(1))).isEqualTo(day.minusDays(1));
    }

    private static SendingTime without(LocalTime at) {
        return new SendingTime(at, EVENING, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    @Test
    void the_quiet_hours_over_midnight_end_in_the_morning() {
        var quiet = new SendingTime(LocalTime.NOON, LocalTime.NOON, LocalTime.parse("21:00"), LocalTime.parse("07:00"));

        assertThat(quiet.awake(Instant.parse("2026-05-19T18:59:59Z"))).isEqualTo(Instant.parse("2026-05-19T18:59:59Z"));
        assertThat(quiet.awake(Instant.parse("2026-05-19T19:00:00Z"))).isEqualTo(Instant.parse("2026-05-20T05:00:00Z"));
        assertThat(quiet.awake(Instant.parse("2026-05-20T04:59:59Z"))).isEqualTo(Instant.parse("2026-05-20T05:00:00Z"));
        assertThat(quiet.awake(Instant.parse("2026-05-20T05:00:00Z"))).isEqualTo(Instant.parse("2026-05-20T05:00:00Z"));
    }
}
